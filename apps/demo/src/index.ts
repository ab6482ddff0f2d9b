export { DemoModule } from './demo.module.ts';
export { seedDemo } from './seed-demo.ts';
export { founder as demoFounder } from './people.ts';
