import type { CourierAnswer, CourierAsk } from "#protocol/courier/sealed-copy.ts";
import type { CourierDesk } from "./courier-desk.ts";

/** What a device is told about its courier in a round: only what it asked for and does not hold. */
export const courierAnswer = (
  desk: CourierDesk,
  { regency, device }: { readonly regency: string; readonly device: string },
  asked: CourierAsk | undefined,
  mayCertify: boolean,
): CourierAnswer | undefined => {
  if (!asked) return undefined;
  const { told } = desk.current();
  const isNewKey = asked.keyId !== told.id;
  const deviceKey = mayCertify ? asked.deviceKey : undefined;
  if (!isNewKey && deviceKey === undefined) return undefined;
  return {
    ...(isNewKey ? { key: { ...told } } : {}),
    ...(deviceKey === undefined ? {} : { certificate: desk.certify(regency, device, deviceKey) }),
  };
};
