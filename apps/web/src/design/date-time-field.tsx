import { parseDate, type CalendarDate, type ZonedDateTime } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Popover } from 'react-aria-components/Popover';
import { useTexts } from '../language/use-texts.ts';
import { Calendar } from './calendar.tsx';
import { RadioChoices } from './choices.tsx';
import { classes } from './classes.ts';
import { danishNow, fromInstant, toInstant, twoMeanings } from './danish-time.ts';
import { designTexts } from './design.texts.ts';
import { ariaField, fieldClass as c, FieldHead, type FieldProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import popover from './popover.module.css';

const p = classes(popover);

const Control = ({ after }: { readonly after?: ReactNode }) => {
  const t = useTexts(designTexts);
  return (
    <>
      <Group className={c('group')}>
        <DateInput className={c('segments')}>
          {(segment) => <DateSegment segment={segment} className={c('segment')} />}
        </DateInput>
        {after}
        <Button className={c('step')} aria-label={t('openCalendar')}>
          <Icon of={CalendarDays} size={16} />
        </Button>
      </Group>
      <Popover className={p('popover')}>
        <Dialog>
          <Calendar />
        </Dialog>
      </Popover>
    </>
  );
};

interface DateTimeFieldProps extends FieldProps {
  /** An instant with offset, or `null` while it is not complete. */
  readonly value: string | null;
  readonly onChange: (instant: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  /** To the second; to the minute when left out. */
  readonly seconds?: boolean;
}

const boundsOf = ({ min, max }: Pick<DateTimeFieldProps, 'min' | 'max'>) => ({
  ...(min === undefined ? {} : { minValue: fromInstant(min) }),
  ...(max === undefined ? {} : { maxValue: fromInstant(max) }),
});

/** A moment in Danish time, whatever zone the browser is in; hands back an instant with its offset. */
export const DateTimeField = (props: DateTimeFieldProps) => {
  const { value, onChange, label, seconds = false } = props;
  const t = useTexts(designTexts);
  const moment = value === null ? null : fromInstant(value);
  const meanings = moment && twoMeanings(moment);
  return (
    <>
      <DatePicker<ZonedDateTime>
        {...ariaField(props)}
        className={c('field')}
        granularity={seconds ? 'second' : 'minute'}
        hourCycle={24}
        hideTimeZone
        shouldForceLeadingZeros
        placeholderValue={danishNow()}
        value={moment}
        onChange={(next) => {
          onChange(next === null ? null : toInstant(next));
        }}
        {...boundsOf(props)}
      >
        <FieldHead {...props} />
        <Control after={<span className={c('zone')}>{t('danishTime')}</span>} />
      </DatePicker>
      {meanings && value !== null && (
        <RadioChoices
          label={
            <>
              {label}: {t('twice')}
            </>
          }
          value={Date.parse(value) === Date.parse(meanings[0]) ? 'first' : 'second'}
          onChange={(which) => {
            onChange(which === 'first' ? meanings[0] : meanings[1]);
          }}
          choices={[
            { value: 'first', label: t('firstOfTwo') },
            { value: 'second', label: t('secondOfTwo') },
          ]}
        />
      )}
    </>
  );
};

interface DateFieldProps extends FieldProps {
  /** A calendar day `2026-11-24`, or `null`. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day in the Danish calendar, without time. */
export const DateField = (props: DateFieldProps) => (
  <DatePicker<CalendarDate>
    {...ariaField(props)}
    className={c('field', 'narrow')}
    granularity="day"
    shouldForceLeadingZeros
    value={props.value === null ? null : parseDate(props.value)}
    onChange={(next) => {
      props.onChange(next === null ? null : next.toString());
    }}
  >
    <FieldHead {...props} />
    <Control />
  </DatePicker>
);
