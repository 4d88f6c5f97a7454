export { writeProof } from './write-proof.ts';
