import { strayPart } from '../../../diagnostics/docx.ts';
import { relationshipsPath } from '../../../docx-file/index.ts';
import { defineRule } from '../rule.ts';

/** Every part can be reached from the package by relationships (ECMA-376-2, 9.3). */
export const checkStrayParts = defineRule(strayPart, (view, report) => {
  const reached = new Set<string>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    reached.add(part);
    reached.add(relationshipsPath(part));
    for (const { target, isExternal } of view.relationships(part)) if (!isExternal && !reached.has(target)) waiting.push(target);
  }
  for (const part of view.file.paths) if (part !== '[Content_Types].xml' && !reached.has(part)) report(strayPart({ part }));
});
