import { outsideTarget } from '../../../diagnostics/docx.ts';
import type { Relationship } from '../../../docx-file/index.ts';
import { defineRule } from '../rule.ts';

const address = /^(?:https?:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+$|tel:\+?[\d().-]+$)/i;

/** Only links lead outside, and only to the web, to e-mail and to telephones (ECMA-376-2, 9.3.2.2; WCAG 2.2, 2.4.4). */
export const checkOutsideTargets = defineRule(outsideTarget, (view, report) => {
  for (const part of view.file.paths.filter((path) => !path.endsWith('.rels')))
    for (const relation of view.relationships(part)) {
      const fault = relation.isExternal ? faultOf(relation) : undefined;
      if (fault === undefined) continue;
      const user = view.stories
        .find(({ path }) => path === part)
        ?.all('w:hyperlink')
        .find((link) => link.get('r:id') === relation.id);
      report(outsideTarget({ part, target: relation.target, fault }, view.placeOf(user)));
    }
});

function faultOf({ type, target }: Relationship): 'address' | 'picture' | 'template' | 'other' | undefined {
  const kind = type.split('/').at(-1);
  if (kind === 'hyperlink') return address.test(target) ? undefined : 'address';
  if (kind === 'image') return 'picture';
  return kind === 'attachedTemplate' ? 'template' : 'other';
}
