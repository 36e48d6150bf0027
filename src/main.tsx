import { render } from "preact";
import "#ui/base.css";
import { App } from "#app/app.tsx";
import { watchForInstall } from "#app/install.ts";
import { openPhone } from "#app/open-device.ts";
import { startUpdates } from "#app/updates.ts";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no place for the app");

watchForInstall();
void startUpdates();
const opened = await openPhone();
render(<App opened={opened} />, root);
