import { badPartName } from '../../../diagnostics/docx.ts';
import { defineRule } from '../rule.ts';

/** Names of parts differ in more than case, and have steps that are names (ECMA-376-2, 6.2.2). */
export const checkPartNames = defineRule(badPartName, ({ file }, report) => {
  const seen = new Set<string>();
  for (const part of file.paths) {
    const key = part.toLowerCase();
    if (seen.has(key)) report(badPartName({ part, fault: 'twice' }));
    seen.add(key);
    const steps = part.split('/');
    if (/[\\?#]|%(?:2f|5c)/i.test(part) || steps.some((step) => step === '' || /\.$/.test(step)))
      report(badPartName({ part, fault: 'form' }));
  }
});
