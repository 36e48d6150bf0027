/**
 * The store has no room left: nothing of the transaction was kept, reading goes on, and writing works again once there is
 * room. Phones keep what they sent and try again.
 */
export class StoreFull extends Error {
  override readonly name = "StoreFull";
}
