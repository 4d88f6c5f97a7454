import type { ICharacterStyleOptions, IParagraphStyleOptions } from 'docx';
import { z } from 'zod';
import { readYaml } from '../../text/read-yaml.ts';

const colour = z.string().regex(/^[0-9A-F]{6}$/);
const common = {
  name: z.string(),
  font: z.enum(['serif', 'sans', 'mono']).optional(),
  size: z.number().optional(),
  colour: z.string().optional(),
  bold: z.boolean().optional(),
};
const paragraph = z.strictObject({
  ...common,
  basedOn: z.string().optional(),
  line: z.number().optional(),
  before: z.number().optional(),
  after: z.number().optional(),
  left: z.number().optional(),
  right: z.number().optional(),
  hanging: z.number().optional(),
  keepNext: z.boolean().optional(),
  outline: z.number().optional(),
});
const character = z.strictObject({ ...common, superscript: z.boolean().optional(), shading: z.string().optional() });
const sheetSchema = z.strictObject({
  fonts: z.strictObject({ serif: z.string(), sans: z.string(), mono: z.string() }),
  colours: z.record(z.string(), colour),
  boxes: z.record(z.string(), colour),
  paragraphs: z.record(z.string(), paragraph),
  characters: z.record(z.string(), character),
});

/** `templates/docx/styles.yaml`: fonts, colours and styles. Sizes and lengths in points. */
export type StyleSheet = z.infer<typeof sheetSchema>;

/** Reads the style sheet; a fault in it is the press's own. */
export function parseStyleSheet(text: string): StyleSheet {
  const sheet = readYaml({ file: 'templates/docx/styles.yaml', text }, sheetSchema, ({ message, place }) => {
    throw new Error(`templates/docx/styles.yaml:${place?.start.line}: ${message}`);
  });
  if (!sheet) throw new Error('templates/docx/styles.yaml cannot be read.');
  return sheet;
}

/** Points as twentieths. */
export const twips = (points: number): number => Math.round(points * 20);

/** Styles as the docx package wants them. */
export function documentStyles(
  sheet: StyleSheet,
  language: string,
): { readonly paragraphStyles: IParagraphStyleOptions[]; readonly characterStyles: ICharacterStyleOptions[] } {
  return {
    paragraphStyles: Object.entries(sheet.paragraphs).map(([id, style]) => paragraphStyle(id, style, sheet, language)),
    characterStyles: Object.entries(sheet.characters).map(([id, style]) => ({
      id,
      name: style.name,
      run: {
        ...runOf(style, sheet),
        ...(style.superscript ? { superScript: true } : {}),
        ...(style.shading ? { shading: { type: 'clear' as const, color: 'auto', fill: colourOf(sheet, style.shading) } } : {}),
      },
    })),
  };
}

function paragraphStyle(id: string, style: z.infer<typeof paragraph>, sheet: StyleSheet, language: string): IParagraphStyleOptions {
  const { line, before, after, left, right, hanging, keepNext, outline } = style;
  const spacing = {
    ...(line === undefined ? {} : { line: Math.round(line * 240), lineRule: 'auto' as const }),
    ...(before === undefined ? {} : { before: twips(before) }),
    ...(after === undefined ? {} : { after: twips(after) }),
  };
  const indent = {
    ...(left === undefined ? {} : { left: twips(left) }),
    ...(right === undefined ? {} : { right: twips(right) }),
    ...(hanging === undefined ? {} : { hanging: twips(hanging) }),
  };
  return {
    id,
    name: style.name,
    ...(id === 'Normal' ? {} : { basedOn: style.basedOn ?? 'Normal' }),
    quickFormat: true,
    run: { ...runOf(style, sheet), ...(id === 'Normal' ? { language: { value: language }, color: colourOf(sheet, 'ink') } : {}) },
    paragraph: {
      spacing,
      ...(Object.keys(indent).length > 0 ? { indent } : {}),
      ...(keepNext ? { keepNext: true } : {}),
      ...(outline === undefined ? {} : { outlineLevel: outline }),
      ...(id === 'Normal' ? { widowControl: true } : {}),
    },
  };
}

function runOf(
  { font, size, colour: name, bold }: Pick<z.infer<typeof paragraph>, 'font' | 'size' | 'colour' | 'bold'>,
  sheet: StyleSheet,
) {
  return {
    ...(font === undefined ? {} : { font: sheet.fonts[font] }),
    ...(size === undefined ? {} : { size: Math.round(size * 2) }),
    ...(name === undefined ? {} : { color: colourOf(sheet, name) }),
    ...(bold === undefined ? {} : { bold }),
  };
}

/** A colour by its name in the sheet. */
export function colourOf(sheet: StyleSheet, name: string): string {
  const found = sheet.colours[name] ?? sheet.boxes[name];
  if (found === undefined) throw new Error(`templates/docx/styles.yaml has no colour “${name}”.`);
  return found;
}
