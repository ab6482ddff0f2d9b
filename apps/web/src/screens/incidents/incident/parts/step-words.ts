import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { stageOfEnum } from '../../stage/parts/stages.ts';
import { stageNameTexts } from '../../stage/stage-names.texts.ts';
import { conductTexts } from '../conduct.texts.ts';
import { incidentTexts } from '../incident.texts.ts';

type Entry = IncidentData['timeline'][number];
type StepType = Entry['type'];

const ofReports = [
  'REPORT_MARKED_READY',
  'REPORT_REOPENED',
  'REPORT_RECEIPT_RECORDED',
  'REPORT_RECEIPT_CORRECTED',
] as const;
const ofRoles = ['INCIDENT_ROLE_ASSIGNED', 'INCIDENT_ROLE_RELEASED'] as const;

const isOneOf = <T extends StepType>(types: readonly T[], type: StepType): type is T =>
  types.some((each) => each === type);

/** One step of the course in words, with the report or the role it is about. */
export const useStepWords = (nameOf: NameOf) => {
  const t = useTexts(incidentTexts);
  const stages = useTexts(stageNameTexts);
  const roles = useTexts(conductTexts);
  const ofStage = (stage: Entry['stage']) => (stage === null ? '' : stages(`${stageOfEnum(stage)}.title`));
  const ofRole = (role: Entry['role']) => (role === null ? '' : roles(role));
  return ({ type, stage, role, person }: Entry): string => {
    if (type === 'HAPPENING_NOTED') return t('NOTE_ADDED');
    if (isOneOf(ofReports, type)) return t(type, { report: ofStage(stage) });
    if (isOneOf(ofRoles, type)) return t(type, { role: ofRole(role), name: person === null ? '' : nameOf(person) });
    return t(type);
  };
};
