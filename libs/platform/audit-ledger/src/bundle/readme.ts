/** `README.txt`: what lies here and how to check it, for whoever opens the bundle without us. */
export const readme = `VARSEL: REVISIONSPAKKE / AUDIT BUNDLE (varsel/bundle/v1)

DANSK

Pakken indeholder hele organisationens log: hver beslutning og hver ændring, i rækkefølge.
Du kan selv kontrollere, at intet er ændret, fjernet, tilføjet eller flyttet, uden adgang
til Varsels servere.

  1. Hent Varsels kildekode, og kør:  npm run verify -- pakke.zip --language da
     Eller åbn siden verify.html i en browser, og træk filen derind. Intet sendes nogen steder hen.
  2. Uden nøgler viser kontrollen kun, at pakken stemmer i sig selv. Få loggens og vidnets
     nøgle og organisationens id fra organisationen ad en anden vej end denne pakke, og skriv
     dem på (på siden: i felterne under pakken):
     npm run verify -- pakke.zip --key <nøgle> --witness <nøgle> --organisation <id>
  3. Id'et hører med: den samme nøgle underskriver alle organisationers logge på en installation,
     og enhver kan oprette sig under samme navn. Tag det ikke fra pakken. Organisationen finder
     det i portalen under Revisionsspor, Kontrollér revisionsloggen, som »Loggens navn«:
     varsel/log/<id>. Skriv id'et eller hele navnet.

Filerne:
  manifest.json      alle filer med længde og SHA-256; manifest.sig er loggens underskrift
  events.jsonl       loggen, en post pr. linje, som den er gemt
  checkpoints/       loggens forseglinger med vidners underskrifter
  keys.json          loggens nøgler fra første til nyeste og vidners nøgler
  disclosures.jsonl  nøgler til personoplysninger, når de må udleveres. Gem filen som
                     personoplysninger: den gør teksterne læsbare, også efter en sletning hos os.

Formatet er beskrevet i docs/reference/bundle-v1.md, så enhver kan skrive sin egen kontrol.

ENGLISH

The bundle holds the organisation's whole log: every decision and every change, in order.
You can check for yourself that nothing was altered, removed, added or moved, without
access to Varsel's servers.

  1. Get the source of Varsel and run:  npm run verify -- bundle.zip --language en
     Or open the page verify.html in a browser and drag the file onto it. Nothing is sent anywhere.
  2. Without keys the check only shows that the bundle agrees with itself. Obtain the keys of
     the log and of the witness and the organisation's id from the organisation by another way
     than this bundle, and name them (on the page: in the fields below the bundle):
     npm run verify -- bundle.zip --key <key> --witness <key> --organisation <id>
  3. The id belongs to it: one key signs the logs of all organisations of an installation, and
     anybody can sign up under the same name. Do not take it from the bundle. The organisation
     finds it in the portal under Audit trail, Verify the audit log, as "Name of the log":
     varsel/log/<id>. Write the id or the whole name.

The files:
  manifest.json      every file with its length and SHA-256; manifest.sig is the log's signature
  events.jsonl       the log, one entry a line, as it is stored
  checkpoints/       the seals of the log with the signatures of witnesses
  keys.json          the keys of the log from the first to the newest, and those of witnesses
  disclosures.jsonl  keys of personal data, where they may be handed out. Keep this file as you
                     keep personal data: it makes the texts readable, even after an erasure on our side.

The format is described in docs/reference/bundle-v1.md, so that anybody can write a check of their own.
`;
