import { LIMITS } from "#protocol/version.ts";
import { COURIER_PAGE_POLICY, type CourierNotice, courierPage } from "../courier/courier-page.ts";
import { handIn } from "../courier/hand-in.ts";
import type { Attempts } from "../http/attempts.ts";
import { readBody } from "../http/read-json.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Route } from "./route.ts";

/** What the form wraps around the file. */
const FORM_BYTES = 4_096;

/** GET /titip */
export const courierPageRoute: Route = async () => pageAnswer({ type: "none" }, 200);

/** POST /titip: the form's file, taken as `/v1/courier` takes it. */
export const courierFormRoute =
  (byAddress: Attempts, metrics: Metrics): Route =>
  async (request, { world, address }) => {
    if (byAddress.waitOf(address) !== undefined)
      return pageAnswer({ type: "refused", problem: "tooMany" }, 429);
    const body = await readBody(request, LIMITS.requestBytes + FORM_BYTES);
    if (!body.ok) return pageAnswer({ type: "refused", problem: "tooLarge" }, 413);
    const file = await fileIn(body.value, request.headers.get("content-type") ?? "");
    if (!file) return pageAnswer({ type: "refused", problem: "noFile" }, 400);
    const handed = await handIn(world, file);
    if (!handed.ok) return pageAnswer({ type: "refused", problem: handed.problem }, 400);
    const { answer, outcomes } = handed.value;
    if (outcomes.length > 0) metrics.judged(outcomes, [], world.clock());
    const day = new Date(world.clock()).toISOString().slice(0, 10);
    return pageAnswer({ type: "taken", answer, name: `tanda-terima-${day}.terima` }, 200);
  };

const fileIn = async (
  body: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    const file = form.get("berkas");
    return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined;
  } catch {
    return undefined; // no form
  }
};

const pageAnswer = (notice: CourierNotice, status: number): Response =>
  new Response(courierPage(notice), {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": COURIER_PAGE_POLICY,
    },
  });
