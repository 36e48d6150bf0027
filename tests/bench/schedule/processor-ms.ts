/** Processor time in ms, all threads: what other programs take of the machine is not the work's. */
export const processorMs = (work: () => unknown): number => {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};
