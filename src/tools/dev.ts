/** npm run dev: the server with the demonstration, and the app with hot reload in front of it. */
import { createServer } from "vite";
import { ROOT } from "./build-app.ts";

const API_PORT = "8081";
process.env.PORT ??= API_PORT;
process.env.DATA_DIR ??= `${ROOT}data/dev`;
await import("./start.ts");

const vite = await createServer({
  root: `${ROOT}src`,
  configFile: `${ROOT}vite.config.ts`,
  server: {
    port: 5173,
    proxy: {
      "/v1": `http://127.0.0.1:${process.env.PORT}`,
      "/health": `http://127.0.0.1:${process.env.PORT}`,
    },
  },
});
await vite.listen();
process.stdout.write("Dengan muat ulang langsung:\n");
vite.printUrls();
