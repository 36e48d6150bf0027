import { render } from "preact";
import "#ui/base.css";
import { App } from "#app/app.tsx";
import { watchForInstall } from "#app/install.ts";
import { openPhone } from "#app/open-device.ts";
import { isPractising } from "#app/practice/practice-mode.ts";
import { startUpdates } from "#app/updates.ts";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no place for the app");

watchForInstall();
void startUpdates();
// Not awaited here: chunks that are fetched meanwhile import this one, and would wait for it in turn.
// Practice opens neither the real store nor anything that reaches the server.
if (isPractising())
  void import("#app/practice/practice-app.tsx").then(({ PracticeApp }) => render(<PracticeApp />, root));
else void openPhone().then((opened) => render(<App opened={opened} />, root));
