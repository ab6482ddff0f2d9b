import { texts } from '../../../language/texts.ts';

export const clocksTexts = texts('incidents.clocks', {
  setBy: { da: 'Sat af {name}.', en: 'Set by {name}.' },
  projected: {
    da: 'Ingen har sat dette tidspunkt: Varsel regner med, at underretningen bliver sendt, når dens frist udløber. Datoen regnes om, når modtagelsen er registreret.',
    en: 'Nobody set this moment: Varsel assumes that the notification is sent when its deadline ends. The date is reckoned anew when its receipt is recorded.',
  },
  reason: { da: '{name}: »{reason}«', en: '{name}: “{reason}”' },
  ruleVersion: { da: 'Regelsæt {version}', en: 'Rule set {version}' },
  replaced: {
    da: 'gjaldt til {time}, hvor kendskab blev rettet af {name}.',
    en: 'held until {time}, when awareness was corrected by {name}.',
  },
  why: { da: 'Hvorfor dette tidspunkt?', en: 'Why this time?' },
  deadlines: { da: 'Frister', en: 'Deadlines' },
  interim: { da: 'Foreløbig rapport', en: 'Interim report' },
  notAsked: { da: 'CSIRT’en har ikke bedt om den', en: 'The CSIRT has not asked for it' },
  asked: { da: 'CSIRT’en bad om den {time}', en: 'The CSIRT asked for it {time}' },
  awareness: { da: 'Kendskab', en: 'Aware' },
});
