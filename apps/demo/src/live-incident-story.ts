import type { Scene } from './scenes.ts';
import type { Player, Stage } from './stage.ts';
import type { Calendar } from './story-clock.ts';

interface Players {
  readonly karim: Player;
  readonly mads: Player;
  readonly signe: Player;
}

const entity = {
  entityName: 'Lindeværk Hospitaler A/S',
  cvr: '41770312',
  contact: 'Driftsvagten, 70 00 00 00, driftsvagt@lindevaerk.example',
};

/** What is going on right now: one early warning due soon, one received with its notification running, one undecided. */
export function liveIncidentStory(stage: Stage, calendar: Calendar, players: Players): readonly Scene[] {
  return [
    ...phones(stage, calendar, players),
    ...laboratory(stage, calendar, players),
    ...rota(stage, calendar, players),
    ...withdrawn(stage, calendar, players),
  ];
}

function phones(stage: Stage, calendar: Calendar, { karim, mads }: Players): readonly Scene[] {
  let incidentId = '';
  const detectedAt = calendar.minutesAgo(22 * 60 + 32);
  const report = {
    title: 'Telefonudfald i akutmodtagelsen',
    description: 'Alle fastnettelefoner i akutmodtagelsen på Nordhus er tavse. Ambulancer visiteres over mobilnettet.',
    affectedServices: 'Akutmodtagelse, Nordhus',
    detectedAt,
    awareAt: detectedAt,
  };
  const yes = {
    disruptionOrLoss: 'yes',
    damageToOthers: 'not-yet-known',
    reason: 'Visitation af akutte patienter er alvorligt forstyrret.',
  };
  return [
    {
      at: calendar.minutesAgo(22 * 60 + 10),
      play: async () => (incidentId = (await stage.perform(karim, 'ReportIncident', report)).id),
    },
    {
      at: calendar.minutesAgo(21 * 60),
      play: () =>
        stage.perform(mads, 'AddNote', { incidentId, text: 'Teleudbyderen er tilkaldt. Nødtelefoner er delt ud.' }),
    },
    {
      at: calendar.minutesAgo(20 * 60 + 40),
      play: () => stage.perform(karim, 'AssessSignificance', { incidentId, ...yes }),
    },
  ];
}

function laboratory(stage: Stage, calendar: Calendar, { karim, mads }: Players): readonly Scene[] {
  let incidentId = '';
  const noticed = calendar.minutesAgo(17 * 60);
  const confirmed = calendar.minutesAgo(16 * 60 + 32);
  const report = {
    title: 'Kryptering i laboratoriesystemet, Vestbo',
    description: 'To servere i laboratoriesystemet er krypteret. Prøvesvar på Vestbo Hospital gives på papir.',
    affectedServices: 'Klinisk biokemi, Vestbo Hospital',
    detectedAt: noticed,
    awareAt: noticed,
  };
  const warning = {
    summary:
      'To servere i laboratoriesystemet er krypteret. Prøvesvar gives på papir, akutte prøver køres på nabohospitalet.',
    malicious: 'yes',
    crossBorder: 'not-yet-known',
    crossBorderDetails: 'Leverandøren har kunder i Sverige. Det undersøges, om de er ramt.',
    affectedServices: 'Klinisk biokemi, Vestbo Hospital',
    helpWanted: true,
    ...entity,
  };
  return [
    {
      at: calendar.minutesAgo(16 * 60 + 50),
      play: async () => (incidentId = (await stage.perform(karim, 'ReportIncident', report)).id),
    },
    {
      at: calendar.minutesAgo(16 * 60 + 20),
      play: () =>
        stage.perform(mads, 'FixAwareness', {
          incidentId,
          awareAt: confirmed,
          reason: 'Driftsvagten bekræftede kryptering på to servere.',
        }),
    },
    {
      at: calendar.minutesAgo(15 * 60 + 40),
      play: () =>
        stage.perform(mads, 'AssessSignificance', {
          incidentId,
          disruptionOrLoss: 'yes',
          damageToOthers: 'yes',
          reason: 'Svartider på akutte prøver er fordoblet, og patienter er flyttet.',
        }),
    },
    {
      at: calendar.minutesAgo(14 * 60),
      play: () =>
        stage.perform(karim, 'AddNote', {
          incidentId,
          text: 'Netværket omkring laboratoriet er afskåret. Sikkerhedskopier fra i går er hele.',
        }),
    },
    {
      at: calendar.minutesAgo(12 * 60),
      play: () => stage.perform(karim, 'MarkEarlyWarningReady', { incidentId, ...warning }),
    },
    {
      at: calendar.minutesAgo(11 * 60 + 10),
      play: () =>
        stage.perform(karim, 'RecordEarlyWarningReceipt', {
          incidentId,
          receivedAt: calendar.minutesAgo(11 * 60 + 20),
          channel: 'virk',
          receiptNumber: 'VRK-4417-2093',
          signedByPerson: karim.person,
        }),
    },
    {
      at: calendar.minutesAgo(9 * 60),
      play: () =>
        stage.perform(mads, 'AddNote', { incidentId, text: 'CSIRT har svaret og sendt kendetegn at søge efter.' }),
    },
  ];
}

function rota(stage: Stage, calendar: Calendar, { karim, signe }: Players): readonly Scene[] {
  let incidentId = '';
  const detectedAt = calendar.minutesAgo(6 * 60);
  const report = {
    title: 'Uautoriseret adgang til vagtplan',
    description: 'En konto, der ikke længere er i brug, har læst vagtplanen i nat. Det vides ikke, hvad der er set.',
    affectedServices: 'Vagtplan',
    detectedAt,
    awareAt: detectedAt,
  };
  const unknown = {
    disruptionOrLoss: 'no',
    damageToOthers: 'not-yet-known',
    reason: 'Loggen gennemgås; antallet af berørte kendes ikke endnu.',
  };
  return [
    {
      at: calendar.minutesAgo(5 * 60 + 40),
      play: async () => (incidentId = (await stage.perform(signe, 'ReportIncident', report)).id),
    },
    {
      at: calendar.minutesAgo(5 * 60),
      play: () => stage.perform(karim, 'AssessSignificance', { incidentId, ...unknown }),
    },
  ];
}

function withdrawn(stage: Stage, calendar: Calendar, { mads, signe }: Players): readonly Scene[] {
  let incidentId = '';
  const detectedAt = calendar.daysAgo(3, 11);
  const report = {
    title: 'Mistanke om udtræk af patientdata',
    description: 'Overvågningen meldte et stort udtræk fra journalen uden for arbejdstid.',
    affectedServices: 'Journal',
    detectedAt,
    awareAt: detectedAt,
  };
  return [
    {
      at: calendar.daysAgo(3, 11, 25),
      play: async () => (incidentId = (await stage.perform(mads, 'ReportIncident', report)).id),
    },
    {
      at: calendar.daysAgo(3, 12),
      play: () =>
        stage.perform(mads, 'AssessSignificance', {
          incidentId,
          disruptionOrLoss: 'no',
          damageToOthers: 'yes',
          reason: 'Et udtræk af den størrelse kan skade patienter.',
        }),
    },
    {
      at: calendar.daysAgo(3, 16),
      play: () =>
        stage.perform(signe, 'DowngradeIncident', {
          incidentId,
          reason: 'Udtrækket var den planlagte kvartalsrapport, startet en dag for tidligt. Ingen data forlod huset.',
        }),
    },
  ];
}
