/** ms that a packet flies at speed 1. A player that waits at least this long sees every packet arrive. */
export const FLIGHT_MS = 900;

/** Of an envelope about its middle. */
export const ENVELOPE = 'M-9,-6H9V6H-9ZM-9,-6L0,1L9,-6';
