import type { Report } from '../diagnostics/diagnostic.ts';
import type { Artifact, Edition, Format } from '../model/book.ts';

/** Opens what was made again and holds it against the edition and its standards; what is amiss is reported. */
export type Inspector<F extends Format> = (artifact: Artifact<F>, edition: Edition<F>, report: Report) => Promise<void>;
