import { z } from 'zod';
import { formats, profiles } from '../model/book.ts';
import { generated } from '../model/settings.ts';
import { pageSchema, pdfSettingsSchema } from './pdf-settings-schema.ts';

const language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'A language is a BCP 47 tag such as en, fr or nl-BE.');
const localised = z
  .record(language, z.string().min(1))
  .meta({ description: 'One text for each language tag.', examples: [{ en: 'Handbook', fr: 'Manuel' }] });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written YYYY-MM-DD.');
const file = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]*\.md$/u, 'A chapter is a .md file, relative to the folder of the language.');

const listed = z.boolean().default(true).meta({ description: 'False keeps it out of the contents.' });
const structureItem = z.union([
  z.strictObject({ file: file.meta({ description: 'A Markdown file, relative to the folder of the language.' }), listed }),
  z.strictObject({ generate: z.enum(generated).meta({ description: 'A section that the press makes.' }), listed }),
]);

const part = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: localised,
  number: z
    .int()
    .min(1)
    .max(89)
    .optional()
    .meta({ description: 'Number of the part where parts before it are not there yet; else they are counted.' }),
  kind: z
    .enum(['chapter', 'profile', 'annex'])
    .default('chapter')
    .meta({ description: 'Numbered chapters, unnumbered profiles, or lettered annexes.' }),
  chapters: z.array(file).min(1),
});

/** One text, or one for each language. */
const text = z.union([z.string().min(1), localised]);

const contributor = z.strictObject({
  name: text,
  role: z.enum(['aut', 'edt', 'trl', 'ill', 'pbl', 'fnd', 'ctb']).meta({ description: 'MARC relator code.' }),
  sortAs: z.string().optional(),
});

const gate = ({ coverage, stale }: { readonly coverage: number; readonly stale?: number }) =>
  z
    .strictObject({
      coverage: z
        .number()
        .min(0)
        .max(1)
        .default(coverage)
        .meta({ description: 'Least share of words that are translated and up to date, 0 to 1.' }),
      stale: (stale === undefined ? z.int().min(0).exactOptional() : z.int().min(0).default(stale)).meta({
        description: 'Most blocks that may be out of date.',
      }),
    })
    .prefault({});

/** The shape of `book.yaml`; its JSON Schema is published as `manuscript/book.schema.json`. */
export const settingsSchema = z.strictObject({
  $schema: z.string().optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug has lower case letters, digits and single hyphens.')
    .meta({ description: 'Base of file names.' }),
  title: localised,
  subtitle: localised.optional(),
  description: localised.optional().meta({ description: 'One paragraph for catalogues.' }),
  status: localised.optional().meta({ description: 'What kind of text this is, printed on the title page.' }),
  edition: z.strictObject({ number: z.string().min(1), date: day }),
  publisher: z.strictObject({ name: text, place: z.string().optional(), url: z.url({ protocol: /^https?$/ }).optional() }),
  contributors: z.array(contributor).default([]),
  rights: localised,
  identifiers: z.strictObject({ isbn: z.record(language, z.string().regex(/^97[89][0-9-]{10,14}$/)).optional() }).default({}),
  subjects: z.array(text).default([]),
  thema: z
    .array(
      z
        .string()
        .regex(
          /^([A-Y][A-Z0-9]{0,9}|[1-6][A-Z0-9]{1,9}(-[A-Z0-9]{1,4})*)$/,
          'A code of Thema begins with a letter (subject) or a digit from 1 to 6 (qualifier), as in “JBFH” or “1D-XX”.',
        ),
    )
    .optional()
    .meta({ description: 'Codes of Thema for catalogues of the trade, the main subject first.' }),
  languages: z.array(language).min(1).meta({ description: 'Languages to build; the first is the source language.' }),
  formats: z
    .array(z.enum(formats))
    .min(1)
    .default([...formats]),
  profile: z.enum(profiles).default('draft'),
  page: pageSchema,
  pdf: pdfSettingsSchema,
  variables: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.union([localised, z.string(), z.number()])).default({}),
  structure: z.strictObject({
    front: z.array(structureItem).default([]),
    parts: z.array(part).min(1),
    back: z.array(structureItem).default([]),
  }),
  translation: z
    .strictObject({ gate: z.strictObject({ release: gate({ coverage: 1, stale: 0 }), draft: gate({ coverage: 0 }) }).prefault({}) })
    .prefault({})
    .meta({ description: 'What translations must be to be made.' }),
  books: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/),
      z.strictObject({
        inventory: z.string().min(1).meta({ description: 'Path of the inventory.json of that book, copied into this manuscript.' }),
        url: z
          .url({ protocol: /^https?$/ })
          .meta({ description: 'Where the web editions of that book stand: the folder above those of its languages.' }),
      }),
    )
    .optional()
    .meta({ description: 'Other books that links lead into: [](name#id).' }),
  rules: z
    .record(z.string().regex(/^[a-z]+\/[a-z0-9-]+$/), z.enum(['error', 'warning', 'info', 'off']))
    .default({})
    .meta({ description: 'Severity by code of a finding.' }),
});

/** JSON Schema (draft 2020-12) of `book.yaml`, for editors such as VS Code. */
export function settingsJsonSchema(): object {
  return { ...z.toJSONSchema(settingsSchema, { io: 'input' }), title: 'book.yaml', description: 'Settings of a handbook.' };
}

/** Front matter of a chapter file. */
export const frontMatterSchema = z.strictObject({
  short: z.string().min(1).optional(),
  description: z.string().min(1).optional(),
  horizon: z.literal('open').optional(),
  allow: z
    .array(
      z.strictObject({
        rule: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, 'A rule is the code of a finding such as reference/never-referred.'),
        reason: z.string().default(''),
        where: z.string().min(1).optional(),
      }),
    )
    .optional(),
});
