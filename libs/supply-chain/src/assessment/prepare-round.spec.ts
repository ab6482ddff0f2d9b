import { describe, expect, it } from 'vitest';
import { builtInRef } from '../questionnaire/built-in-ref.ts';
import { builtInTemplate } from '../questionnaire/built-in.ts';
import type { Field } from '../questionnaire/template.ts';
import { dueOn } from './assessment.fixtures.ts';
import { prepareRound, type RoundParts } from './prepare-round.ts';

const parts: RoundParts = {
  supplier: { id: 'supplier-1', retired: false, tier: 'T2', kinds: ['software'], contacts: ['contact-1'] },
  template: { ref: builtInRef, retired: false, content: builtInTemplate },
  underWay: false,
};
const preparing = (supplier: object = {}, more: object = {}, contact = 'contact-1') =>
  prepareRound({ ...parts, supplier: { ...parts.supplier, ...supplier }, ...more }, { contact, dueOn });

describe('preparing a round', () => {
  it('asks what concerns the supplier', () => {
    const round = preparing();
    expect(round).toMatchObject({ supplier: 'supplier-1', tier: 'T2', contact: 'contact-1' });
    const ids = (round as { questions: readonly { id: string }[] }).questions.map(({ id }) => id);
    expect(ids).toContain('SQ24');
    expect(ids).not.toContain('SQ30');
    expect(ids).not.toContain('SQ17');
  });

  it.each([
    [{ retired: true }, {}, 'SUPPLIER_RETIRED'],
    [{ tier: null }, {}, 'TIER_MISSING'],
    [{ tier: 'T4' }, {}, 'TIER_ASKS_NOTHING'],
    [{}, { template: { ...parts.template, retired: true } }, 'TEMPLATE_RETIRED'],
    [{}, { template: { ...parts.template, content: { ...builtInTemplate, fields: [] } } }, 'NOTHING_TO_ASK'],
    [{}, { underWay: true }, 'ROUND_UNDER_WAY'],
  ])('says why nothing can be sent: case %#', (supplier, more, code) => {
    expect(preparing(supplier, more)).toMatchObject({ kind: 'rejection', code });
  });

  it('is refused where every question hangs on one that this tier is not asked, however far back', () => {
    const [first, second, third] = builtInTemplate.fields;
    if (first === undefined || second === undefined || third === undefined) throw new Error('Too few questions');
    const behind = (field: Field, other: Field): Field => ({
      ...{ ...field, tiers: null, kinds: null },
      visibleWhen: { field: other.id, equals: 'yes' },
    });
    const fields = [{ ...first, tiers: ['T1'] as const }, behind(second, first), behind(third, second)];
    const template = { ...parts.template, content: { ...builtInTemplate, fields } };
    expect(preparing({ tier: 'T2' }, { template })).toMatchObject({ kind: 'rejection', code: 'NOTHING_TO_ASK' });
    expect(preparing({ tier: 'T1' }, { template })).toMatchObject({ questions: [{}, {}, {}] });
  });

  it('is refused to a contact the supplier does not have', () => {
    expect(preparing({}, {}, 'contact-2')).toMatchObject({ code: 'CONTACT_UNKNOWN' });
  });
});
