export { DemoModule } from './demo.module.ts';
export { seedDemo } from './seed-demo.ts';
