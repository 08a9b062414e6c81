/**
 * Sentences of our own with slots for names, to learn how place names are used in text of every kind and
 * about every part of the world. `{L:pool}` is a literal place, `{A:pool}` an associative one; `#1` ties
 * slots together (`{L:town#1}, {L:country#1}`). `{D}` a demonym adjective, `{DS}` a people, `{P}` a person,
 * `{S}` a surname, `{O}` an organization's name with no place in it.
 */
export const TEMPLATES = `
{L:CITY}, March 4 — The foreign ministers of {A:country} and {A:country} signed a fishing agreement on Thursday.
{L:CITY} (Reuters) - {A:country} will cut its oil output next month, the energy ministry said.
{L:CITY}, {L:country} — Talks between {A:country} and {A:country} broke down on Friday.
{L:CITY}, {L:usabbr} — A jury convicted {P} of fraud on Tuesday.
{L:CITY} (AP) — The death toll rose to 40 on Sunday as rescuers searched the rubble.
{L:CITY}, {L:usabbr} (AP) -- Lawmakers return to work on Monday.
{A:city} said it hoped that rail traffic with {L:city} would resume next year.
{A:city} had seized three {D} trawlers off {L:island} two months earlier.
{A:city} has rejected the demand, and {A:city} has not answered.
{A:city} rejected their demand for a higher price.
{A:city} condemned the attack; {A:city} offered to mediate.
{A:country} denied any role in the blast, and {A:city} offered the port of {L:city} for relief cargo.
{A:country} said on Monday it would send troops to {L:city}.
{A:country} accused {A:country} of breaking the truce.
{A:country} and {A:country} agreed to reopen the border crossing at {L:town}.
{A:country} has imposed sanctions on two companies.
{A:country} will host both leaders in {L:city} on Thursday.
{A:country}, {A:country} and {A:country} voted against the resolution.
{A:country} beat {A:country} 2-1 in {L:city} to reach the final.
{A:city} lost 3-0 to {A:city} on Saturday.
{A:town} won the league title in 1988.
Analysts say {A:country} wants to keep its influence over {A:country}.
Relations between {A:country} and {A:country} have been tense since the coup.
Ties between {A:city} and {A:city} have grown warmer.
Envoys of {A:city} and {A:city} spoke by telephone.
The foreign minister of {A:country} arrived in {L:city} for two days of talks.
The foreign ministers of {A:country} and {A:country} met in {L:city} on Wednesday.
The presidents of {A:country} and {A:country} opened a rebuilt bridge over the {L:river}.
The president of {A:country} flew from {L:city} to {L:city}.
The prime minister of {A:country}, {P}, visited {L:town} on Sunday.
The government of {A:country} has promised to rebuild {L:town}.
The leaders of {A:country} and {A:country} will meet in {L:city} in May.
The ambassador of {A:country} to {A:country} was summoned to the ministry.
The {A:country} government criticised the decision.
The {A:state} government has closed all schools.
The {A:city} government will pay for the repairs.
The {A:country} embassy in {L:city} was closed on Friday.
{A:country}'s parliament approved the budget late on Thursday.
{A:country}'s president, {P}, said the vote would go ahead.
{A:country}'s central bank raised interest rates.
{A:city}'s decision surprised its neighbours.
{A:city}'s mayor, {P}, thanked the volunteers.
{L:city}'s old town was flooded last week.
{L:country}'s southern coast was hit by a storm.
In {L:country}'s north, farmers lost half of the harvest.
In the {D} capital, {L:city}, shops stayed closed.
In {L:city}, {L:country#1}, dockers struck in sympathy with {L:city#1}.
In {L:city}, police fired tear gas at the crowd.
In {L:town}, {P} and his brother repaired the roof.
In {L:state}, the harvest failed for the third year.
The {D} leader flew to {L:city} two days later.
The {D} cabinet will meet on Wednesday.
The {D} capital was quiet on Monday.
The {D} army crossed the {L:mountain} in the spring.
The {D} foreign ministry declined to comment.
The {D} whaler Freya sailed for {L:island} the day before.
A {D} warship entered the {L:sea} on Tuesday.
A {D} court sentenced {P} to nine years in prison.
{D} President {P} toured the ruined district.
{D} Foreign Minister {P} said talks would continue in {L:city}.
{D} and {D} officials met in {L:city}.
{D} troops withdrew from {L:town} in 1994.
{D} engineers began the work in 1881.
{D} farmers blocked the road to {L:city}.
Two {D} tourists were hurt near {L:town}.
Work began under {D} engineers and was abandoned eight years later.
Thousands of {DS} fled to {L:city}.
Many {DS} now live in {L:country}.
{DS} voted on Sunday to elect a president.
A rescue plan backed by the {D} treasury had been rejected by {A:city}.
The deal was blocked by {A:city} in January.
He had been expelled by {A:country} for spying.
It was the first visit by a {D} minister since 1979.
Voters in {L:country} go to the polls again next Tuesday.
Voters in {L:town} rejected the plan by 52 votes.
The court in {L:city} annulled the by-election in {L:town}.
Observers from the {D} Union arrived on Monday.
Ballots printed in {L:city} were flown to {L:city} at the weekend.
{P}, a lawyer born in {L:city}, won a similar contest in {L:town} in 2009.
{P} was born in {L:town}, {L:state}, in 1931.
{P} grew up in {L:town} and studied in {L:city}.
{P} moved from {L:city} to {L:town} with her two sons.
{P}, 41, of {L:ustown}, was charged with arson.
{P}, 63, of {L:ustown}, {L:usstate}, died at the scene.
{P} of {L:town} came second.
{P}, who lives in {L:town}, said the noise was unbearable.
{P}, who runs a fish stall in {L:town}, waited five years for this.
"We lost everything," said {P}, a teacher from {L:town}.
Residents of {L:town} and {L:town} packed the chamber.
Residents of {L:city}, which {A:country} calls {A:town}, queued for bread.
People in {L:town} say the river rose within an hour.
Families from {L:town} were taken to {L:city} by bus.
Police in {L:town} are looking for a man of about thirty.
Firefighters from {L:ustown} and {L:ustown} fought the blaze for six hours.
A {L:ustown} man was charged Monday with setting a fire that destroyed a barn east of {L:ustown}.
A {L:ustown} woman died Saturday when her car left the road near {L:ustown}.
Two {L:ustown} teenagers were hurt in the crash.
He was arrested at a motel in {L:ustown} on Friday night, {A:uscounty} sheriff's deputies said.
He had earlier worked for the {A:uscounty} highway department and lived in {L:ustown}, {L:usstate}.
She taught at {A:ustown} High School for 31 years.
The {A:ustown} City Council on Tuesday postponed a vote on the new stadium.
The {A:ustown} School Board meets at 7 p.m. on Monday.
The {A:ustown} Police Department has hired two officers.
The {A:uscounty} Commission meets daily this week.
The {A:uscounty} Board of Supervisors approved the plan.
{A:uscounty} Sheriff {P} said the suspect was armed.
{A:ustown} Mayor {P} vetoed the ordinance.
{A:ustown} police arrested a man on Sunday.
{A:ustown} Police Chief {P} said no one was hurt.
The University of {A:usstate} will open a campus in {L:ustown}.
The {A:usstate} Department of Transportation closed the bridge.
The {A:usstate} Legislature passed the bill.
{A:usstate} Gov. {P} signed the law in {L:ustown}.
{A:usstate} lawmakers want lower taxes.
A bus from {L:ustown}, {L:usabbr}, overturned near {L:ustown}, {L:usabbr}, on Interstate 80.
Similar plans in {L:ustown}, {L:usabbr}, and {L:ustown}, {L:usabbr}, failed in the 1990s.
The store in {L:ustown} will close, but the one in {L:ustown} stays open.
The fair in {L:uscounty} drew 9,000 people.
The hearing is set for April 21 at the courthouse in {L:ustown}.
{L:ustown} is about 40 miles north of {L:uscity}.
She was taken to a hospital in {L:uscity}.
They live in {L:ustown}, {L:usstate}, with three dogs.
Snow closed roads in northern {L:usstate} and western {L:usstate}.
The {A:street} bridge will stay closed through May.
The shop on {L:street} was robbed twice.
The crash happened at {L:street} and {L:street}.
She lives on {L:street} in {L:ustown}.
He was last seen near {L:street}.
The {A:city} Stock Exchange fell 2 percent.
The {A:city} Symphony Orchestra plays on Saturday.
The {A:city} Times first reported the story.
The {A:city} Convention collapsed within a year.
The Treaty of {A:town} was signed in {L:city} in 1648.
The {A:country} Red Cross sent blankets to {L:town}.
The {A:country} Football Association fined the club.
The Bank of {A:country} has no plan to devalue.
The National Bank of {A:country} opened a branch in {L:city}.
The University of {A:city} published the study.
{A:city} University students marched to the palace.
{A:city} Airport was closed for two hours.
{A:country} Airlines cancelled its flights to {L:city}.
The {A:country} Canal was widened in 2016.
{A:city} Zoo has a new elephant.
Work on the {A:country} Canal began in 1881.
The {A:river} Basin Commission met in {L:city}.
Shares fell 8 percent in {L:city}.
Analysts at a {A:city} bank expect a recovery next year.
Workers walked out at the {A:town} yard this morning.
{L:town} shipbuilder {O} said it would cut 600 jobs.
{L:city}-based {O} bought a rival in {L:city}.
The company, which also owns yards in {L:city} and {L:town}, delivered its last tanker in May.
{O}, with plants in {L:town}, {L:town} and {L:city}, reported a loss.
{O} opened an office in {L:city} last year.
Exports from {L:country} to {L:country} doubled.
Coffee from {L:country} is dearer this year.
Planes carrying field hospitals from {L:country}, {L:country} and {L:country} landed in {L:city}.
The blast was felt in {L:island}, 240 km away.
A quake of magnitude 6.1 struck {L:town} in eastern {L:country}.
Floods in {L:state} have killed 14 people.
The {L:river} burst its banks at {L:town} last week.
The {L:river} river burst its banks at {L:city}.
The ferry from {L:town} to {L:island} sank in a gale.
The storm moved across the {L:sea} towards {L:island}.
A joint patrol of the {L:sea} was called off.
A tanker ran aground in the {L:sea}.
Climbers reached the top of {L:mountain} at dawn.
Snow fell on the {L:mountain} in June.
Lake levels fell at {L:lake}.
They crossed {L:lake} in two canoes.
We left {L:city} at noon and made {L:island} nine days later.
If the ice allows, we shall reach {L:town} by Christmas.
A boat carried the doctor from {L:town} to {L:town}.
From {L:town} the road climbs to {L:town}.
The train from {L:city} to {L:city} takes six hours.
The walk begins in {L:town} and ends at {L:lake}.
Stay in {L:town}, a quiet village near {L:city}.
From the hills above {L:town} one sees {L:island}.
Do not miss {L:town}, {L:town} or {L:town}.
We ate well in {L:city} and badly in {L:town}.
The islands of {L:island} and {L:island} are an hour away by boat.
{L:city} is the largest port of {L:country}.
{L:town} lies in the {L:mountain}, near the border with {L:country}.
{L:town} lies 30 km south of {L:city}.
{L:city}, {L:city} and {L:city} are linked by a fast train.
{L:town} ({L:country}) has a fine church.
{L:town}, in the {L:state} region, was founded in 1210.
{L:town}, in northern {L:country}, has no hospital.
{L:city} was burned that same month.
{L:city} had fallen in late 1240.
{L:city} had already been in {D} hands since 1204.
Another column had won at {L:town} in {L:area}.
The riders withdrew, though nobody in {L:town} knew why.
King {P} fled to {L:area}, and {L:town} was burned.
The king fled to {L:area}.
The army broke the {D} host at {L:town}.
The siege of {L:town} lasted nine weeks.
The battle of {L:town} was fought in 1632.
After the battle of {L:town} the army crossed the {L:river} into {L:area}.
In 1853 the settlers of {L:town} built a mill on the {L:river}.
The monks of {L:town} kept bees.
The duke of {A:town} married the daughter of the king of {A:country}.
Emperor {S} ruled from {L:city}.
The road between {L:town} and {L:town} was built in 1890.
In those days the mail went from {L:city} by way of {L:town}.
The bishop of {A:town} sent grain to {L:city}.
Between 1 July and 12 August, 412 suspected cases of cholera were reported from {L:state} in north-eastern {L:country}.
Most cases were in {L:town}, {L:town} and {L:town}.
Health workers in {L:town}, across the border in {L:country}, confirmed the first infection.
A vaccination campaign in {L:town} and {L:town}, {L:country}, will start on 20 August.
No cases have been found in {L:city} since 2014.
The patient had travelled to {L:country} and {L:country}.
The outbreak began in {L:town} and spread to {L:city} within a week.
The ministry of health of {A:country} notified the agency of a case of polio in {L:state}.
A traveller from {L:city} was isolated in {L:city}.
The virus has been found in {L:country}, {L:country}, {L:country} and {L:country}.
The samples were tested in {L:city}.
Poultry farms in {L:state} and {L:state} were closed.
Artillery fire was reported near {L:town} and {L:town} before dawn.
Rebels took {L:town} on Tuesday and advanced on {L:city}.
Shells fell on {L:town}, killing three.
The corridor through {L:town} stays closed.
The convoy left {L:city} for {L:town} at dawn.
The checkpoint at {L:town} was attacked.
Troops loyal to {S} hold {L:town}.
Observers in {L:area} called the mood cautious.
Fighting has spread across {L:area}.
Security in {L:area} was on the agenda.
Migrants cross the {L:sea} from {L:country}.
The summit in {L:city} ended without a statement.
The {A:city} talks ended without a deal.
A donor conference is to take place in {L:city} early next week.
A treaty was signed in {L:city} thirteen years later.
The handover took place at {L:town}.
The steamer {S} passed from {L:town} to {L:town}.
Riots broke out in {L:city} in January.
Protesters gathered in {L:city} and {L:city}.
Thousands of farmers blocked highways around {L:city} on Sunday.
Trade unions marched in {L:city} and {L:city}.
A delegation travelled from {L:city} to {L:city}.
Talks planned in {L:city} will bring both sides together.
The next round will be held in {L:city}, not {L:city}.
Next year's meeting moves from {L:city} to {L:city}.
The {A:institution} declined to comment.
The {A:institution} confirmed the visit.
Sources close to the {A:institution} said the order had been given.
Officials in {A:city} said the attack was an act of revenge.
Diplomats in {L:city} expect a vote next week.
A spokesman for {A:city} said the claim was false.
{P} told reporters in {L:city} that the crisis was over.
{P} arrived in {L:city} on Monday.
{P} returned to {L:country} in 1958.
{P}, the {D} ambassador in {L:city}, resigned.
{S} left {L:city} for {L:city}.
{S} said the company would pay.
{P} said the work would take two years.
{P} and {P} were married in {L:town}.
Mr. {S} bought the mill from {P}.
Judge {S} set bail at $50,000.
Mrs. {S} has lived in {L:town} since 1962.
Old {S} still talks of it in the pub at {L:town}.
In the early seventies his brother left for {L:city}, {L:state}, and never wrote.
One autumn the laird sold the mill to a company from {L:city}.
The council may close the pier soon, {S} says.
"I will not sign," {S} said.
{O} and {O} merged in March.
{O} named {P} as its chief executive.
The minister, {P}, spoke for an hour.
Senator {P} opposes the bill.
Captain {P} was the first to leave.
The song was recorded by {P} in 1974.
On Monday the price rose again.
The museum in {L:city} shows works by {P}.
A street in {L:city} is named after {P}.
The {A:institution} said {A:city} had been warned.
For {A:country}, the pact is a victory.
It was a blow to {A:city}.
{A:country} will play {A:country} next.
The vote in {L:country} was seen as a test for {A:city}.
A ship under the flag of {A:country} was stopped off {L:island}.
The army of {A:country} entered {L:town} in July.
The economy of {A:country} shrank by 3 percent.
The border between {L:country} and {L:country} is closed.
The border of {L:state} and {L:state} runs through the forest.
{P} won gold in {L:city}.
Coach {P} of {A:city} blamed the weather.
CRASH KILLS THREE NEAR {L:TOWN}
{A:COUNTRY} REJECTS PEACE PLAN
FLOODS IN {L:STATE} LEAVE HUNDREDS HOMELESS
{L:Town} Man Dies in Fire
{A:country} Votes to Leave Pact
Bridge in {L:town} Reopens After Repairs
{A:country}-{A:country} talks resume in {L:city}
The {A:city}-{A:city} line will be rebuilt.
The {L:city}-{L:city} road was cut by snow.
The town of {L:town} has no bank.
The city of {L:city} was founded in 1703.
The village of {L:town} in {L:state} was evacuated.
The island of {L:island} has two schools.
The province of {L:state} has a governor.
The {L:state} province is poor.
The district of {L:town} was hit hardest.
The port of {L:city} was closed.
`;

/** Name parts for organizations that name no place. */
export const ORGANIZATIONS =
  `Baltmor|Northwind Energy|Meridian Bank|Orion Steel|Hallmark Foods|Trident Shipping|Kestrel Air|Green Harvest|United Front|People's Party|Free Press Union|Médecins du Monde|Amnesty|Red Crescent|Blue Star Lines|Consolidated Mills|First National|Acme Motors|Silver Line|Delta Group|Phoenix Partners|Vista Media|General Textiles|Unity Party|Workers' Congress|Falcon Industries|Summit Health|Beacon Trust|Pioneer Mining|Atlas Cement`.split(
    "|"
  );

export const STREETS =
  `Main Street|Lake Street|Oak Avenue|Maple Drive|Highway 19|Route 9|Church Road|Mill Lane|Park Avenue|Elm Street|Station Road|Third Street|Washington Street|Interstate 95|Victoria Road|Market Square|Broad Street|Second Avenue|King Street|Highway 101|Sunset Boulevard|River Road|High Street|County Road 12|Fifth Avenue|Jefferson Avenue|Old Mill Road`.split(
    "|"
  );

/** Newspaper abbreviations of US states by GeoNames code. */
export const STATE_ABBREVIATIONS: Readonly<Record<string, string>> = Object.fromEntries(
  `AL Ala.|AZ Ariz.|AR Ark.|CA Calif.|CO Colo.|CT Conn.|DE Del.|FL Fla.|GA Ga.|IL Ill.|IN Ind.|KS Kan.|KY Ky.|LA La.|MD Md.|MA Mass.|MI Mich.|MN Minn.|MS Miss.|MO Mo.|MT Mont.|NE Neb.|NV Nev.|NH N.H.|NJ N.J.|NM N.M.|NY N.Y.|NC N.C.|ND N.D.|OK Okla.|OR Ore.|PA Pa.|RI R.I.|SC S.C.|SD S.D.|TN Tenn.|VT Vt.|VA Va.|WA Wash.|WV W.Va.|WI Wis.|WY Wyo.`
    .split("|")
    .map((row) => row.split(" ") as [string, string])
    .map(([code, short]) => [`US.${code}`, short])
);
