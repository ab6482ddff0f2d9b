import { RouteConfig } from '@nestjs/platform-fastify';

/** The route's body is raw bytes (`application/octet-stream`), handed on as a stream: whoever takes it limits it. */
export function TakesBytes(): MethodDecorator {
  return RouteConfig({ takesBytes: true });
}

/** True for a route that was declared so. */
export function takesBytes(config: object | undefined): boolean {
  return config !== undefined && 'takesBytes' in config && config.takesBytes === true;
}
