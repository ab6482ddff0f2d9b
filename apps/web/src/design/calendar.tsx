import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar as AriaCalendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import styles from './calendar.module.css';

const c = classes(styles);

/** The month sheet inside a date field; weeks begin on Monday as the locale says. */
export const Calendar = () => (
  <AriaCalendar className={c('calendar')} firstDayOfWeek="mon">
    <header className={c('top')}>
      <Button slot="previous" className={c('turn')}>
        <Icon of={ChevronLeft} size={16} />
      </Button>
      <Heading className={c('title')} />
      <Button slot="next" className={c('turn')}>
        <Icon of={ChevronRight} size={16} />
      </Button>
    </header>
    <CalendarGrid className={c('grid')} weekdayStyle="short">
      <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
      <CalendarGridBody>{(date) => <CalendarCell date={date} className={c('day')} />}</CalendarGridBody>
    </CalendarGrid>
  </AriaCalendar>
);
