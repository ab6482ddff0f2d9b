import type { EntityType, OtherActId } from '../data/sectors.ts';
import { statute } from '../statute.ts';
import { ids, isMunicipalOrRegional, isPublicAdministration, met, notMet, notRelevant } from './rule.ts';
import type { Rule } from './rule.ts';
import { keepOrDrop, notCovered } from './scope-rules.ts';

/** Step 2 of the decision: who is outside although of a listed type, § 1. */
export const exclusionRules: readonly Rule[] = [
  {
    id: 'public-security',
    basis: statute.publicSecurity,
    question: {
      da: 'Er enheden en offentlig forvaltningsenhed inden for national eller offentlig sikkerhed, forsvar eller retshåndhævelse?',
      en: 'Is the entity a public administration entity within national or public security, defence or law enforcement?',
    },
    evaluate: (facts) => {
      const inputs = { natsec: facts.flags.natsec ?? false, publicAdministration: isPublicAdministration(facts) };
      if (!inputs.natsec)
        return notMet('Enheden udøver ikke den slags aktivitet.', 'The entity carries out no such activity.', inputs);
      if (!inputs.publicAdministration)
        return notMet(
          'Undtagelsen gælder kun offentlige forvaltningsenheder.',
          'The exclusion concerns public administration entities only.',
          inputs,
        );
      return met(statute.publicSecurity.obligation, inputs, { verdict: notCovered(statute.publicSecurity.provision) });
    },
  },
  {
    id: 'designated-financial',
    basis: statute.designatedFinancial,
    question: {
      da: 'Er enheden udpeget efter § 333 i lov om finansiel virksomhed?',
      en: 'Is the entity designated under § 333 of the Financial Business Act?',
    },
    evaluate: ({ flags }) => {
      const inputs = { s333: flags.s333 ?? false };
      if (!inputs.s333) return notMet('Enheden er ikke udpeget.', 'The entity is not designated.', inputs);
      return met(statute.designatedFinancial.obligation, inputs, {
        verdict: notCovered(statute.designatedFinancial.provision),
      });
    },
  },
  {
    id: 'energy-act',
    basis: statute.energyAct,
    question: {
      da: 'Er nogen af typerne omfattet af energisektorens egen lov?',
      en: 'Are any of the types covered by the energy sector’s own act?',
    },
    evaluate: (_, { remaining }) => dropToOtherAct(remaining, 'energy', statute.energyAct.provision),
  },
  {
    id: 'telecom-act',
    basis: statute.telecomAct,
    question: {
      da: 'Er nogen af typerne omfattet af telesektorens egen lov?',
      en: 'Are any of the types covered by the telecom sector’s own act?',
    },
    evaluate: (facts, { remaining }) => {
      if (isMunicipalOrRegional(facts) && remaining.some(({ otherAct }) => otherAct === 'telecom')) {
        return notMet(
          'En kommunes eller regions teleudbud bliver under NIS 2-loven, § 4, stk. 2.',
          'Telecom services of a municipality or region stay under the NIS 2 act, § 4, stk. 2.',
          { entityTypes: ids(remaining) },
        );
      }
      return dropToOtherAct(remaining, 'telecom', statute.telecomAct.provision);
    },
  },
  {
    id: 'equivalent-sector-act',
    basis: statute.equivalentSectorAct,
    question: {
      da: 'Gælder EU-sektorregler med mindst samme virkning, fx DORA?',
      en: 'Do EU sector rules of at least equal effect apply, such as DORA?',
    },
    evaluate: ({ flags }, { remaining }) => {
      const financial = remaining.filter(({ otherAct }) => otherAct === 'finance');
      const inputs = { dora: flags.dora ?? financial.length > 0, financialTypes: ids(financial) };
      if (!inputs.dora && financial.length === 0)
        return notMet('Ingen sådanne regler gælder for enheden.', 'No such rules apply to the entity.', inputs);
      // Stk. 3 takes out the whole entity, not only the financial types.
      return met(statute.equivalentSectorAct.obligation, inputs, {
        verdict: notCovered(statute.equivalentSectorAct.provision),
      });
    },
  },
  {
    id: 'ministerial-exemption',
    basis: statute.ministerialExemption,
    question: {
      da: 'Har ministeren fritaget enhedens aktiviteter for pligter?',
      en: 'Has the minister exempted the entity’s activities from duties?',
    },
    evaluate: ({ flags }, { remaining }) => {
      const inputs = { exempt: flags.exempt ?? 'no' };
      if (flags.exempt === undefined)
        return notMet('Der er ingen afgørelse om fritagelse.', 'There is no decision on exemption.', inputs);
      if (remaining.some(({ reg2690Provider }) => reg2690Provider === 'trust')) {
        return notRelevant(
          'Tillidstjenesteudbydere kan ikke fritages, § 1, stk. 6.',
          'Trust service providers cannot be exempted, § 1, stk. 6.',
          inputs,
        );
      }
      return met(
        {
          da: 'Fritagelsen slår pligter fra, men ændrer ikke klassen.',
          en: 'The exemption switches duties off but does not change the class.',
        },
        inputs,
        {},
      );
    },
  },
];

function dropToOtherAct(
  remaining: readonly EntityType[],
  act: OtherActId,
  provision: string,
): ReturnType<Rule['evaluate']> {
  const left = remaining.filter(({ otherAct }) => otherAct !== act);
  return keepOrDrop(remaining, left, {
    inputs: { entityTypes: ids(remaining) },
    provision,
    kept: { da: 'Ingen af typerne hører under den lov.', en: 'None of the types is under that act.' },
    dropped: { da: 'Hører under den anden lov', en: 'Under the other act' },
    dropOutcome: 'met',
  });
}
