export { createDiskHost } from './disk-host.ts';
export { type DoctorFinding, doctor } from './doctor.ts';
export { createMemoryHost, type MemoryHost } from './memory-host.ts';
