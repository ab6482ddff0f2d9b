type Value = string | number | readonly Readonly<Record<string, string>>[];

/** What a well-run supplier answers to each of the 42 questions. */
export const goodAnswers: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  SQ01: {
    value: 'Vores sikkerhedschef, der refererer til den administrerende direktør.',
    contact: 'Sikkerhedschefen, sikkerhed@leverandør.example',
  },
  SQ02: { value: 'yes' },
  SQ03: { value: 'important' },
  SQ04: {
    value: [
      {
        kind: 'ISO/IEC 27001',
        issuer: 'Akkrediteret certificeringsorgan',
        scope: 'Drift og support',
        until: '2027-09-30',
      },
    ],
  },
  SQ05: { value: 'Ingen kendte afvigelser for leverancen.' },
  SQ06: { value: 'yes' },
  SQ07: { value: 'Databaseklyngen og netforbindelsen mellem de to datacentre.' },
  SQ08: { value: 'yes', date: '2026-03-12' },
  SQ09: { value: 12 },
  SQ10: { value: 'yes', contact: 'Driftsvagten, +45 70 00 00 01, døgnet rundt' },
  SQ11: { value: 'yes' },
  SQ12: {
    value: [
      {
        when: '2025-11-02',
        what: 'To timers nedetid efter fejl i et netudstyr',
        change: 'Reserveudstyr sat op i begge datacentre',
      },
    ],
  },
  SQ13: { value: 'yes', months: 13 },
  SQ14: { rto: 4, rpo: 1, tested: '2026-04-21' },
  SQ15: { value: 'yes' },
  SQ16: { value: '2026-04-21' },
  SQ17: { value: 'yes' },
  SQ18: { value: 'Nødstrøm i 72 timer og skift til det andet datacenter.' },
  SQ19: { value: [{ name: 'Nordlys Hosting ApS', country: 'DK', access: 'Fysisk adgang til servere' }] },
  SQ20: { value: 'yes' },
  SQ21: { value: 30 },
  SQ22: { value: 'Seks måneders overgang; data udleveres i et åbent, dokumenteret format.' },
  SQ23: { value: 'no', text: 'Danskejet; data forlader ikke EU.' },
  SQ24: { value: 'yes' },
  SQ25: { value: 'partly' },
  SQ26: { value: 7 },
  SQ27: { value: 'yes', url: 'www.leverandør.example/sikkerhed' },
  SQ28: { value: [{ product: 'Nuværende version', until: '2029-12-31' }] },
  SQ29: { value: 'yes' },
  SQ30: { value: 'Gennem en adgangsport med totrinsbekræftelse; hver session er tidsbegrænset og optages.' },
  SQ31: { value: 'yes' },
  SQ32: { value: 'yes', date: '2026-02-17', number: 0 },
  SQ33: { value: 'yes' },
  SQ34: { value: 'Oppetid, åbne sårbarheder og hændelser.', interval: 'Hvert kvartal' },
  SQ35: { value: 97 },
  SQ36: { value: 'both-ours', text: 'Nøglerne ligger i et nøglemodul, og kun to personer i forening kan bruge dem.' },
  SQ37: { value: 'yes' },
  SQ38: { value: 8, date: '2026-05-30' },
  SQ39: { value: 'yes' },
  SQ40: { value: 'yes' },
  SQ41: { value: 'Adgangskontrol, brandslukning med gas, vandføler og temperaturalarm.' },
  SQ42: { value: 'Data udleveres og slettes efter 30 dage; I får en sletteattest.' },
};

/** Where the hosting supplier falls short: no restore test, no second factor, slow notice. */
export const weakAnswers: typeof goodAnswers = {
  ...goodAnswers,
  SQ02: { value: 'partly' },
  SQ06: { value: 'no' },
  SQ08: { value: 'no' },
  SQ09: { value: 96 },
  SQ11: { value: 'partly' },
  SQ15: { value: 'no' },
  SQ16: { value: '2024-01-15' },
  SQ20: { value: 'no' },
  SQ25: { value: 'no' },
  SQ31: { value: 'partly' },
  SQ37: { value: 'partly' },
};
