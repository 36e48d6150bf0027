/** What devices say of the room left on them, for the supervisor's device page; refusals by device, for gaps in its counter. */
export const storageLeft = `
ALTER TABLE device ADD COLUMN toldStorageLeft INTEGER;
CREATE INDEX refused_by_device ON refused (regency, device, n);
`;
