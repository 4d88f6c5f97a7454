export { createDiskHost } from './disk-host.ts';
export { type DoctorFinding, doctor } from './doctor.ts';
export { createMemoryHost, type MemoryHost, type MemoryProgram } from './memory-host.ts';
export { createOverlayHost } from './overlay-host.ts';
