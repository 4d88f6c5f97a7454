import { z } from 'zod';
import type { BlockPlaces } from '../model/errata.ts';
import { pdfProfiles } from '../model/pdf.ts';

/** Name of the file of a shelf that says where each block stands: for errata that become known later. */
export const placesName = 'places.json';

const name = z.string().max(300);
const places = z.strictObject({
  block: name,
  anchor: name.optional(),
  section: name,
  title: z.string().max(2000),
  pdf: z.array(z.strictObject({ profile: z.enum(pdfProfiles), page: name })).max(pdfProfiles.length),
  epub: name.optional(),
  docx: name.optional(),
  web: name.regex(/^[\w.-]+\.html#[^\s<>"]+$/u).optional(),
});
const schema = z.strictObject({
  schemaVersion: z.literal(1),
  edition: z.string().max(100),
  languages: z.record(z.string().max(20), z.array(places).max(200_000)),
});
export interface ShelfPlaces {
  readonly edition: string;
  readonly languages: ReadonlyMap<string, readonly BlockPlaces[]>;
}

/** Places as JSON, a line a block. */
export function placesText({ edition, languages }: ShelfPlaces): string {
  const each = [...languages].map(
    ([language, blocks]) =>
      `    ${JSON.stringify(language)}: [\n${blocks.map((block) => `      ${JSON.stringify(block)}`).join(',\n')}\n    ]`,
  );
  return `{\n  "schemaVersion": 1,\n  "edition": ${JSON.stringify(edition)},\n  "languages": {\n${each.join(',\n')}\n  }\n}\n`;
}

/** Places from their JSON, which may come from anywhere; undefined where it is none of ours. */
export function parsePlaces(text: string): ShelfPlaces | undefined {
  try {
    const { data } = schema.safeParse(JSON.parse(text));
    if (!data) return undefined;
    const blocks = (all: z.infer<typeof places>[]): BlockPlaces[] =>
      all.map(({ anchor, epub, docx, web, ...rest }) => ({
        ...rest,
        ...(anchor === undefined ? {} : { anchor }),
        ...(epub === undefined ? {} : { epub }),
        ...(docx === undefined ? {} : { docx }),
        ...(web === undefined ? {} : { web }),
      }));
    return { edition: data.edition, languages: new Map(Object.entries(data.languages).map(([language, all]) => [language, blocks(all)])) };
  } catch {
    return undefined;
  }
}
