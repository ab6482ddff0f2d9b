import { copenhagenDate } from '@varsel/statute';
import type { Scene } from './scenes.ts';
import type { Player, Stage } from './stage.ts';
import type { Calendar } from './story-clock.ts';

const sheet = {
  provisions: ['10'],
  name: 'Lindeværk Hospitaler A/S',
  addresses: [{ role: 'main', text: 'Kystvej 4, 9990 Nordhus' }],
  representative: null,
  sectors: ['health'],
  entityTypes: [],
  emails: ['driftsvagt@lindevaerk.example'],
  ipRanges: ['192.0.2.0/24', '198.51.100.0/25', '2001:db8:4177::/48'],
  phones: ['+45 70 00 00 00'],
  memberStates: [],
};
const withSecurityMail = { ...sheet, emails: ['driftsvagt@lindevaerk.example', 'nis2@lindevaerk.example'] };
const withVestbo = { ...withSecurityMail, ipRanges: [...sheet.ipRanges, '203.0.113.0/26'] };

/** Registered within the two weeks of § 10, one change told in time, and one that is due in three days. */
export function registrationStory(stage: Stage, calendar: Calendar, lead: Player): readonly Scene[] {
  return [...registered(stage, calendar, lead), ...mailAdded(stage, calendar, lead), vestbo(stage, calendar, lead)];
}

function registered(stage: Stage, calendar: Calendar, lead: Player): readonly Scene[] {
  const signed = { change: null, signedByPerson: lead.person };
  const submittedAt = calendar.daysAgo(255, 10, 12);
  const receipt = { ...signed, receivedAt: calendar.daysAgo(255, 10, 14), receiptNumber: 'VRK-1180-6642' };
  return [
    { at: calendar.daysAgo(258, 9), play: () => stage.perform(lead, 'RecordDataSheet', sheet) },
    {
      at: calendar.daysAgo(255, 10, 20),
      play: () => stage.perform(lead, 'RecordRegistrationSubmission', { ...signed, submittedAt }),
    },
    { at: calendar.daysAgo(255, 11), play: () => stage.perform(lead, 'RecordRegistrationReceipt', receipt) },
  ];
}

function mailAdded(stage: Stage, calendar: Calendar, lead: Player): readonly Scene[] {
  const change = {
    ...withSecurityMail,
    changedOn: copenhagenDate(calendar.daysAgo(141)),
    reason: 'En fælles postkasse for sikkerhed er taget i brug.',
  };
  const receipt = {
    change: 1,
    signedByPerson: lead.person,
    receivedAt: calendar.daysAgo(134, 12, 41),
    receiptNumber: 'VRK-2907-1134',
  };
  return [
    { at: calendar.daysAgo(138, 9), play: () => stage.perform(lead, 'ReportRegistrationChange', change) },
    { at: calendar.daysAgo(134, 13), play: () => stage.perform(lead, 'RecordRegistrationReceipt', receipt) },
  ];
}

function vestbo(stage: Stage, calendar: Calendar, lead: Player): Scene {
  const change = {
    ...withVestbo,
    changedOn: copenhagenDate(calendar.daysAgo(11)),
    reason: 'Ny internetforbindelse på Vestbo Hospital.',
  };
  return { at: calendar.daysAgo(8, 9), play: () => stage.perform(lead, 'ReportRegistrationChange', change) };
}
