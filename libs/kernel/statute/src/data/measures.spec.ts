import { describe, expect, it } from 'vitest';
import {
  annexChapters,
  annexSections,
  appliesWithout,
  catalogueMeasure,
  catalogueMeasures,
  measureIds,
  measureSources,
  partsOf,
  requirementOf,
  requirements,
  requirementsOf,
} from './measures.ts';

describe('the catalogue of measures', () => {
  it('has the ten headings of § 6, stk. 1, in their order, each with its provision', () => {
    expect(catalogueMeasures.map(({ id }) => id)).toEqual(measureIds);
    for (const { number, provision, directive, name, asks } of catalogueMeasures) {
      expect(provision).toBe(`§ 6, stk. 1, nr. ${String(number)}`);
      expect(directive).toContain(`art. 21(2)(${'abcdefghij'.charAt(number - 1)})`);
      for (const text of [name, asks]) expect(text.da === '' || text.en === '' || text.da === text.en).toBe(false);
    }
    expect(catalogueMeasure('m10').number).toBe(10);
  });

  it('has 161 requirements in 13 chapters, each once and each with a title in both languages', () => {
    expect(annexChapters).toHaveLength(13);
    expect(requirements).toHaveLength(161);
    expect(new Set(requirements.map(({ requirement }) => requirement.id)).size).toBe(161);
    for (const { requirement, section } of requirements) {
      expect(requirement.id).toBe(`cir-${requirement.ref}`);
      expect(requirement.ref.startsWith(section.ref)).toBe(true);
      expect([requirement.title.da, requirement.title.en]).not.toContain('');
      for (const item of requirement.subItems) expect(item.startsWith(`${requirement.ref}(`)).toBe(true);
    }
  });

  it('leads from every measure to its sections and back', () => {
    const sections = new Map(annexSections.map((section) => [section.id, section]));
    for (const measure of catalogueMeasures) {
      for (const id of measure.sections) expect(sections.get(id)?.measures, id).toContain(measure.id);
      expect(requirementsOf(measure.id).length).toBeGreaterThan(0);
    }
    for (const section of annexSections) {
      expect(section.measures.length).toBeGreaterThan(0);
      for (const id of section.measures) expect(catalogueMeasure(id).sections, section.id).toContain(section.id);
    }
    const under = new Set(measureIds.flatMap((id) => requirementsOf(id).map(({ requirement }) => requirement.id)));
    expect(under.size).toBe(161);
  });

  it('names controls of ISO 27001, functions of CSF 2.0 and controls of CIS 8 that exist', () => {
    for (const { id, iso27001, nistCsf, cisV8 } of [...catalogueMeasures, ...annexSections]) {
      for (const control of iso27001) expect(control, id).toSatisfy(isIsoControl);
      for (const category of nistCsf) expect(CSF, id).toContain(category);
      for (const control of cisV8) expect(control, id).toMatch(/^CIS-([1-9]|1[0-8])$/);
    }
  });

  it('says where it comes from, and finds no requirement that is not in it', () => {
    for (const address of Object.values(measureSources)) expect(address).toMatch(/^https:\/\//);
    expect(requirementOf('cir-1.1.1')?.section.measures).toEqual(['m01']);
    expect(requirementOf('cir-99.1')).toBeUndefined();
  });
});

describe('what may be left out', () => {
  it('is the encryption of no. 8 and the parts of no. 10, and nothing else', () => {
    expect(measureIds.filter((id) => partsOf(id).length > 0)).toEqual(['m08', 'm10']);
  });

  it('takes no. 10 out when all its parts are, and no. 8 never', () => {
    expect(appliesWithout('m10', ['multi-factor'])).toBe(true);
    expect(appliesWithout('m10', partsOf('m10'))).toBe(false);
    expect(appliesWithout('m08', ['encryption'])).toBe(true);
    expect(appliesWithout('m01', [])).toBe(true);
  });
});

/** Annex A of ISO/IEC 27001:2022 has 37, 8, 14 and 34 controls in its four themes; clauses are 4 to 10. */
function isIsoControl(control: string): boolean {
  const [, theme, number] = /^A\.([5-8])\.(\d+)$/.exec(control) ?? [];
  if (theme === undefined) return /^cl\.(10|[4-9])([.-]\d+)*$/.test(control);
  const last = { '5': 37, '6': 8, '7': 14, '8': 34 }[theme] ?? 0;
  return Number(number) >= 1 && Number(number) <= last;
}

const CSF = (
  'GV.OC GV.RM GV.RR GV.PO GV.OV GV.SC ID.AM ID.RA ID.IM PR.AA PR.AT PR.DS PR.PS PR.IR DE.CM DE.AE ' +
  'RS.MA RS.AN RS.CO RS.MI RC.RP RC.CO'
).split(' ');
