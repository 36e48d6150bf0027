import { enrolAnswerSchema } from "#protocol/messages.ts";
import type { TestServer, TestWorker } from "#support/test-server.ts";

/** A signed-in device that asks what a test tells it to. */
export const aClient = async (server: TestServer, worker: TestWorker, device = "device-0001") => {
  const added = await server.addWorker(worker);
  const enrolled = await post(server, "/v1/enrol", { proto: 1, code: added.code, device, label: "HP" });
  const { token } = enrolAnswerSchema.parse(await enrolled.json());
  return {
    ...added,
    device,
    token,
    ask: (path: string, body: object) => post(server, path, { proto: 1, ...body }, token),
    /** A sync with nothing but what is given. */
    sync: (parts: object = {}) => post(server, "/v1/sync", { ...emptySync(device), ...parts }, token),
  };
};

export const emptySync = (device: string) => ({
  proto: 1,
  app: "test",
  device,
  epoch: 0,
  grants: 0,
  versions: [] as unknown[],
  cursors: {},
  limit: 100,
});

export const post = (
  server: Pick<TestServer, "fetch">,
  path: string,
  body: unknown,
  token?: string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  server.fetch(path, {
    method: "POST",
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  });

/** Status and name of a refusal, "401 badCode"; "200" when it is none. */
export const refusalOf = async (response: Response): Promise<string> => {
  const json: unknown = await response.json();
  const error = typeof json === "object" && json !== null && "error" in json ? String(json.error) : "";
  return `${response.status} ${error}`.trim();
};
