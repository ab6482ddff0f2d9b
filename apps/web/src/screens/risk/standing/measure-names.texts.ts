import { texts } from '../../../language/texts.ts';

/** Short names for lists to choose from; the full names come from the catalogue. */
export const measureNames = texts('risk.measure-names', {
  M01: { da: 'Politikker og risikoanalyse', en: 'Policies and risk analysis' },
  M02: { da: 'Håndtering af hændelser', en: 'Incident handling' },
  M03: { da: 'Driftskontinuitet og krisestyring', en: 'Continuity and crisis management' },
  M04: { da: 'Forsyningskædesikkerhed', en: 'Supply chain security' },
  M05: { da: 'Erhvervelse, udvikling og vedligeholdelse', en: 'Acquisition, development and maintenance' },
  M06: { da: 'Vurdering af effektivitet', en: 'Assessing effectiveness' },
  M07: { da: 'Cyberhygiejne og uddannelse', en: 'Cyber hygiene and training' },
  M08: { da: 'Kryptografi og kryptering', en: 'Cryptography and encryption' },
  M09: { da: 'Personale, adgang og aktiver', en: 'People, access and assets' },
  M10: {
    da: 'Multifaktorautentificering og sikret kommunikation',
    en: 'Multi-factor authentication and secured communication',
  },
});

/** The parts the Act calls "where relevant". */
export const measurePartNames = texts('risk.measure-part-names', {
  ENCRYPTION: { da: 'Kryptering', en: 'Encryption' },
  MULTI_FACTOR: { da: 'Multifaktorautentificering', en: 'Multi-factor authentication' },
  SECURED_COMMUNICATION: { da: 'Sikret kommunikation', en: 'Secured communication' },
  EMERGENCY_COMMUNICATION: { da: 'Sikret nødkommunikation', en: 'Secured emergency communication' },
});
