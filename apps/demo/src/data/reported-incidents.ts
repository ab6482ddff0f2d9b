/** What was written into the reports of one incident. */
export interface Course {
  readonly report: { readonly title: string; readonly description: string; readonly affectedServices: string };
  readonly assessment: object;
  readonly warning: object;
  readonly notification: object;
  readonly interim?: object;
  readonly status?: object;
  readonly final?: object;
}

const entity = {
  entityName: 'Lindeværk Hospitaler A/S',
  cvr: '41770312',
  contact: 'Driftsvagten, 70 00 00 00, driftsvagt@lindevaerk.example',
};

const remoteWarning = {
  summary: 'En leverandørs fjernadgang er brugt til at kryptere to servere i billeddiagnostik.',
  malicious: 'yes',
  crossBorder: 'not-yet-known',
  affectedServices: 'Billeddiagnostik, Nordhus og Vestbo',
  helpWanted: true,
  ...entity,
};

const remoteNotification = {
  ...remoteWarning,
  crossBorder: 'no',
  summary:
    'En leverandørs fjernadgang er brugt til at kryptere to servere i billeddiagnostik. Angrebet er afgrænset, og ingen data har forladt huset.',
  severity: 'high',
  impact: 'Røntgenbilleder kunne ikke beskrives digitalt i to døgn. Akutte undersøgelser blev kørt på Egeskær.',
  indicators: 'Konto »svc-vedligehold«, adresserne 203.0.113.17 og 203.0.113.44, filendelsen .lkd.',
  usersAffected: 'To hospitaler, omkring 210 undersøgelser flyttet.',
  mitigation: 'Fjernadgangen er lukket, netsegmentet afskåret, og serverne genskabes fra sikkerhedskopi.',
  recipientsTold: 'yes',
};

/** Closed: from a supplier's remote access to the lessons. */
export const remoteAccess: Course = {
  report: {
    title: 'Kryptering i billeddiagnostik gennem fjernadgang',
    description:
      'To servere i billeddiagnostik blev krypteret gennem en leverandørs fjernadgang. Undersøgelser blev flyttet til nabohospitalet.',
    affectedServices: 'Billeddiagnostik, Nordhus og Vestbo',
  },
  assessment: {
    disruptionOrLoss: 'yes',
    damageToOthers: 'yes',
    reason: 'Billeddiagnostik var ude af drift på to hospitaler, og patienter blev flyttet.',
  },
  warning: remoteWarning,
  interim: {
    ...remoteWarning,
    statusUpdate:
      'Kun kontoen »svc-vedligehold« blev brugt. Leverandøren oplyser, at ingen andre kunder deler den. Afskæringen holder.',
  },
  notification: remoteNotification,
  final: {
    ...remoteNotification,
    description:
      'Kl. 02.10 loggede en ukendt på med leverandørens vedligeholdelseskonto, som ikke havde to faktorer. To servere blev krypteret, før overvågningen afskar segmentet kl. 06.50. Serverne var genskabt efter syv døgn.',
    rootCause: 'malicious-actions',
    cause: 'Leverandørens konto havde adgang uden to faktorer og uden tidsbegrænsning.',
    mitigation:
      'Fjernadgangen er erstattet af en overvåget adgang med to faktorer. Alle vedligeholdelseskonti er gennemgået og fornyet.',
  },
};

const updateWarning = {
  summary: 'En opdatering af medicinmodulet viser forkerte doseringer. Modulet er taget ud af drift.',
  malicious: 'no',
  crossBorder: 'no',
  affectedServices: 'Medicinmodul, alle afdelinger',
  helpWanted: false,
  ...entity,
};

/** Handled; its final report is what is missing. */
export const brokenUpdate: Course = {
  report: {
    title: 'Forkerte doseringer efter opdatering af medicinmodulet',
    description:
      'Efter nattens opdatering viste medicinmodulet forkerte doseringer for otte lægemidler. Modulet blev taget ud af drift, og ordinationer ført på papir.',
    affectedServices: 'Medicinmodul, alle afdelinger',
  },
  assessment: {
    disruptionOrLoss: 'yes',
    damageToOthers: 'yes',
    reason: 'Medicinmodulet var ude af drift i alle afdelinger, og forkerte doser kunne have skadet patienter.',
  },
  warning: updateWarning,
  notification: {
    ...updateWarning,
    severity: 'high',
    impact: 'Ordinationer blev ført på papir i alle afdelinger i to døgn. Ingen patient fik en forkert dosis.',
    usersAffected: 'Alle fire hospitaler.',
    mitigation: 'Opdateringen er rullet tilbage, og ordinationerne fra natten er gennemgået af farmaceuter.',
    recipientsTold: 'yes',
  },
};

const standstillWarning = {
  summary: 'Vaskeriet, der leverer steriliseret tøj, er ramt af et nedbrud. Planlagte operationer udskydes.',
  malicious: 'not-yet-known',
  crossBorder: 'no',
  affectedServices: 'Operationsgange, Egeskær og Nordhus',
  helpWanted: false,
  ...entity,
};

const standstillNotification = {
  ...standstillWarning,
  malicious: 'no',
  severity: 'medium',
  impact: 'En tredjedel af de planlagte operationer er udskudt. Akutte operationer gennemføres.',
  usersAffected: 'To hospitaler, omkring 40 operationer om ugen.',
  mitigation: 'Steriliseret tøj lånes fra to andre leverandører.',
  recipientsTold: 'yes',
};

/** Outlasted its month: a status report was sent instead of the final one. */
export const supplierStandstill: Course = {
  report: {
    title: 'Nedbrud hos vaskeri standser operationer',
    description:
      'Styringen af vaskeriets linjer er brudt sammen. Steriliseret tøj kommer ikke frem, og planlagte operationer udskydes.',
    affectedServices: 'Operationsgange, Egeskær og Nordhus',
  },
  assessment: {
    disruptionOrLoss: 'yes',
    damageToOthers: 'not-yet-known',
    reason: 'En tredjedel af de planlagte operationer er udskudt på ubestemt tid.',
  },
  warning: standstillWarning,
  notification: standstillNotification,
  status: {
    ...standstillNotification,
    statusUpdate: 'En af tre vaskelinjer er i drift igen. Lånt tøj dækker de akutte operationer.',
    expectedEnd: 'Om fire uger',
    rootCause: 'third-party-failures',
    cause: 'Vaskeriets styring kunne ikke genskabes fra sikkerhedskopi.',
  },
};
