import { compose } from '../../../scripts/compose/compose.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import { checkBook } from '../../../scripts/pipeline.ts';
import { seal } from '../../../scripts/seal/seal.ts';
import { writeDocx } from '../../../scripts/write/docx/index.ts';
import { type SampleLanguage, sampleEdition } from '../../sample-edition.ts';

/** A book with the Word document that the press makes of it. */
export interface WrittenBook {
  readonly name: string;
  readonly edition: Edition<'docx'>;
  readonly bytes: Uint8Array;
}

const sampleLanguages: readonly SampleLanguage[] = ['en', 'fr', 'nl'];
const manuscripts: readonly (readonly [name: string, folder: string])[] = [
  ['three-languages', '../../books/three-languages'],
  ['right-to-left', '../../books/right-to-left'],
  ['handbook', '../../../manuscript'],
];

/** The sample, the test books and the handbook in all their languages, as `build` writes them. */
export async function writtenBooks(): Promise<readonly WrittenBook[]> {
  const host = createDiskHost();
  const context = { host, report: () => {} };
  const write = async (name: string, edition: Edition<'docx'>): Promise<WrittenBook> => {
    const { files, main } = await writeDocx(edition, context);
    return { name, edition, bytes: files.find(({ path }) => path === main)?.bytes ?? new Uint8Array() };
  };
  try {
    const written: WrittenBook[] = [];
    for (const language of sampleLanguages) written.push(await write(`sample ${language}`, sampleEdition('docx', language)));
    for (const [name, folder] of manuscripts) {
      const book = new URL(folder, import.meta.url).pathname;
      const { books, findings } = await checkBook({ book, strict: false }, { host, watch: () => {} });
      for (const each of books) {
        const checked = seal(each, findings);
        if (!checked) throw new Error(`${name} is not sound in ${each.info.language}.`);
        const input = { book: checked, format: 'docx', profile: 'release', formats: ['docx'], epochSeconds: 0 } as const;
        written.push(await write(`${name} ${each.info.language}`, (await compose.run(input, context)) as Edition<'docx'>));
      }
    }
    return written;
  } finally {
    await host.close();
  }
}
