import { describe, expect, it } from 'vitest';
import { builtInRef } from '../questionnaire/built-in-ref.ts';
import { builtInTemplate } from '../questionnaire/built-in.ts';
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

  it('is refused to a contact the supplier does not have', () => {
    expect(preparing({}, {}, 'contact-2')).toMatchObject({ code: 'CONTACT_UNKNOWN' });
  });
});
