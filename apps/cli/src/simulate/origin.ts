/** What the origin of every event begins with that a simulation made up; its seed follows. */
export const simulatedOrigin = 'simulated:';

export const isSimulated = (origin: string): boolean => origin.startsWith(simulatedOrigin);
