/**
 * The app's database by its bare interface, for the service worker, which has no need of the row store. Makes none: undefined
 * where there is none.
 */
export const openExisting = (name: string, factory: IDBFactory): Promise<IDBDatabase | undefined> =>
  new Promise((resolve) => {
    const request = factory.open(name);
    // There is no database: leaving its making undone leaves none behind.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
    request.onblocked = () => resolve(undefined);
  });

export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB gave no reason"));
  });
