import type { Artifact, Edition, Format } from '../model/book.ts';
import type { StageContext } from '../stage.ts';

/** Makes the bytes of one edition, in memory. A pure function of the edition: the same edition gives the same bytes. */
export type Writer<F extends Format> = (edition: Edition<F>, context: StageContext) => Promise<Artifact<F>>;
