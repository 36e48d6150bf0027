import { createHash, timingSafeEqual } from "node:crypto";
import { isLoopback } from "../config.ts";
import { refusalAnswer } from "../http/answer.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { gaugeText } from "../metrics/series.ts";
import type { World } from "../world.ts";
import type { Route } from "./route.ts";

/**
 * GET /metrics in Prometheus text. With a token configured, whoever shows it reads; without one, only this machine. Anybody
 * else is told that there is no such path.
 */
export const metricsRoute =
  (metrics: Metrics, token: string | undefined): Route =>
  async (request, { world, address }) => {
    const shown = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
    // A proxy on this machine that nobody declared would make everyone a neighbour; it gives itself away by this header.
    const isNeighbour = isLoopback(address) && !request.headers.has("x-forwarded-for");
    const mayRead = token === undefined ? isNeighbour : shown !== undefined && isSame(shown, token);
    if (!mayRead) return refusalAnswer("notFound");
    return new Response(metrics.text(world.clock()) + (await durableText(world)), {
      headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
    });
  };

/** How long ago what is certainly safe was accepted, per regency: it grows for ever when backups fail. */
const durableText = async ({ store, clock }: World): Promise<string> => {
  const values: { readonly labels: { readonly regency: string }; readonly value: number }[] = [];
  for (const regency of await store.regencies()) {
    const { durable } = await store.read(regency, (tx) => tx.meta.get());
    if (durable !== null) values.push({ labels: { regency }, value: (clock() - Date.parse(durable)) / 1000 });
  }
  return gaugeText(
    "damping_durable_age_seconds",
    "Since the instant up to which everything is backed up.",
    values,
  );
};

const isSame = (shown: string, token: string): boolean => timingSafeEqual(sha256(shown), sha256(token));
const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();
