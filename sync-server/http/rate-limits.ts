/** So many at once, and so many a minute after that. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** Rates of everything a caller can be told apart by. */
export interface Rates {
  /** One meeting's Wi-Fi is one address: six hundred phones must get through it in a quarter of an hour. */
  readonly address: Rate;
  /** One person on one device. */
  readonly device: Rate;
  /** One person, on whatever devices. */
  readonly account: Rate;
  /** Wide views of one person: each may cost the work of a city. */
  readonly lists: Rate;
  /** Refused copies kept of one person: far more than an honest phone ever has, far less than fills a disk. */
  readonly refused: Rate;
}

export const RATES: Rates = {
  address: { burst: 3_000, perMinute: 6_000 },
  device: { burst: 240, perMinute: 240 },
  account: { burst: 480, perMinute: 480 },
  lists: { burst: 90, perMinute: 90 },
  refused: { burst: 5_000, perMinute: 5 },
};

/** Lets through what comes at a bearable pace. In memory: each server process counts for itself. */
export interface RateLimit {
  /** Takes one; else the whole seconds until there is one again. */
  waitOf(key: string): number | undefined;
}

/** Keys kept at most: strangers with many addresses or invented tokens do not fill the memory. */
const MAX_KEYS = 20_000;

export const createRateLimit = (clock: () => number, { burst, perMinute }: Rate): RateLimit => {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  const perMs = perMinute / 60_000;
  return {
    waitOf: (key) => {
      const now = clock();
      const known = buckets.get(key) ?? { left: burst, at: now };
      // A clock that was set back gives nothing and takes nothing.
      const left = Math.min(burst, known.left + Math.max(0, now - known.at) * perMs);
      const isFree = left >= 1;
      buckets.delete(key); // set again below, as the youngest
      buckets.set(key, { left: isFree ? left - 1 : left, at: now });
      if (buckets.size > MAX_KEYS) buckets.delete(buckets.keys().next().value ?? key);
      return isFree ? undefined : Math.max(1, Math.ceil((1 - left) / perMs / 1000));
    },
  };
};

/** The limits of one server. */
export interface RateLimits {
  readonly address: RateLimit;
  readonly device: RateLimit;
  readonly account: RateLimit;
  readonly lists: RateLimit;
  readonly refused: RateLimit;
}

export const createRateLimits = (clock: () => number, rates: Rates): RateLimits => ({
  address: createRateLimit(clock, rates.address),
  device: createRateLimit(clock, rates.device),
  account: createRateLimit(clock, rates.account),
  lists: createRateLimit(clock, rates.lists),
  refused: createRateLimit(clock, rates.refused),
});
