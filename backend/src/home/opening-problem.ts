/** Why the house could not be opened, in one sentence a person can act on; the error's own words where the cause is unknown. */
export function openingProblem(error: unknown): string {
  const { message, code } = typeof error === 'object' && error !== null ? (error as { message?: string; code?: string }) : {};
  const reason = message ?? String(error);
  if (code === 'EADDRINUSE') {
    return `The port is in use by another program. Choose another one: PORT=3001 npm start.`;
  }
  if (/lock/i.test(reason) && /duckdb|IO Error|Conflicting/i.test(reason)) {
    return 'Another Cimai command is working on this library. Wait until it is done, or set CIMAI_HOME for a second library.';
  }
  return reason;
}
