import { texts } from '../../../language/texts.ts';

export const checkTexts = texts('scope.check', {
  title: { da: 'Er vi omfattet af NIS 2-loven?', en: 'Are we covered by the NIS 2 Act?' },
  lead: {
    da: 'Svar på det, du ved. Du får klasse, bestemmelse og hver regel, der er prøvet. Intet gemmes, og du behøver ingen konto. Det tager omkring fem minutter, og det er en hjælp, ikke en myndighedsafgørelse.',
    en: 'Answer what you know. You get the class, the provision and every rule that was tried. Nothing is stored and you need no account. It takes about five minutes, and it is help, not a decision of an authority.',
  },
  check: { da: 'Se resultatet', en: 'See the result' },
  again: { da: 'Ret svarene', en: 'Correct the answers' },
  signIn: { da: 'Log ind', en: 'Sign in' },
  create: { da: 'Opret en organisation, og gem vurderingen', en: 'Create an organisation and keep the assessment' },
  answered: { da: 'Svaret', en: 'The answer' },
});
