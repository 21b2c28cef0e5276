import os from 'node:os';

/** The machine on which the figures were taken, in one line. */
export function machine(): string {
  const processors = os.cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${processors.length} cores, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}
