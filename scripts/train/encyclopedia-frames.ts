/**
 * Sentences of our own in the manner of encyclopedias, for `EncyclopediaSentences`: a slot says what stands there. Words
 * outside of slots begin with a capital only where they are no name.
 */
export const FRAMES: readonly string[] = `
{band} are a {adjective} rock band from {place}, formed in 1998 by {person} and {person}.
{band} is an American punk band that was formed in {place} in 1983.
The band was founded by guitarist {person} and drummer {person}, formerly of {band}.
{work} is the third studio album by {band}, released in 2004 on {label}.
{work} is the debut album by {person}, released by {label} in March 1991.
The song was covered by {band} on their album {work}.
They toured with {band}, {band} and {band} in the summer of 2003.
In 1995 the group signed with {label} and recorded "{work}" with producer {person}.
The video for "{work}" was directed by {person} and first shown on {network}.
"{work}" reached number 12 on the {adjective} charts.
" {work} ", " {work} " and " {work} " were released as singles.
Other influences include {band}, {band}, {person} and {person}.
{surname} left {band} in 1996 and was replaced by {person}.
{surname} sang lead vocals on " {work} ".
Bassist {person} joined {band} after {surname} was fired.
All songs written by {person} except where noted.
{person} - vocals, guitar
{person} - drums, percussion (1999 - 2004)
{person} (born {person}, 12 May 1961) is an American singer and actress.
{person} (born 3 June 1975 in {place}) is a {adjective} footballer who plays for {club}.
{person} (1823-1899) was a {adjective} painter and sculptor.
{person}, born in {place}, is a retired {adjective} swimmer.
{person} was a Member of Parliament for the {party} from 1945 to 1951.
{person} was a {adjective} politician and member of the {party}.
{surname} was elected to the {agency} in 1922 as a member of the {party}.
{surname} ran for the {party} nomination but lost to {person}.
The {party} won 42 seats and the {party} 31.
{surname} served as Minister of Finance in the government of {person}.
{person} succeeded {surname} as leader of the {party}.
He was educated at {univ} and {univ}.
He studied law at {univ}, where he met {person}.
She received her doctorate from {univ} in 1978 and taught at {univ}.
{person} is Professor of History at {univ}.
{surname} is a graduate of {univ} and a fellow of the {agency}.
In 1969 {surname} married {person}, a daughter of {person}.
He was the son of {person} and {person} ({given}) and the brother of {given}.
{given} and {given} moved to {place} with their mother.
Her son {given} died in 1904.
{given} told {given} that she was leaving.
{surname} was a friend of {person} and of the poet {person}.
After the death of his father, {given}, he went to {place}.
{surname} died in {place} in 1957.
{surname} wrote three novels, including {work} and {work}.
{work} is a 1987 novel by {adjective} author {person}.
{work} is a 1994 film directed by {person} and starring {person} and {person}.
The film stars {person} as {person}, a detective from {place}.
{person} played {given} in the television series {work}.
{surname} appeared in {work}, {work} and {work}.
{work} premiered on {network} on September 14, 2005.
The series was shown in {place} on {network} and in {place} on {network}.
{surname} won the {event} for his role in {work}.
The film was produced by {company} and distributed by {company}.
{work} is a video game developed by {company} for the {product}.
The {product} was made by {company} between 1971 and 1980.
The {product} is a twin-engined aircraft built by {company}.
{product}, 1952-1954; {product}, 1954-1961.
{company} introduced the {product} in 1997 to compete with the {product}.
{company} was a {adjective} manufacturer of cars based in {place}.
{company} was founded in 1911 by {person} in {place}.
In 1986 {company} was bought by {company}.
{company} sold its share in {company} to {company} for $20 million.
Founded by {person}, {company} made engines for {company} and {company}.
It is a subsidiary of {company}, which also owns {company}.
{surname} worked for {company}, {company} and {company} before he founded {company}.
{surname} is a former chairman of {company}.
{station} is a radio station in {place}, owned by {company}.
{station} began broadcasting on October 3, 1947.
In 1988 {station} changed its format to country music.
{station} is an affiliate of {network}.
The game was broadcast live on {station} and {network}.
{station} and {station} are its sister stations.
{surname} hosts the morning show on {station}.
{paper} called it "a fine book".
According to {paper}, {surname} had been offered the job.
In an interview with {paper}, {surname} said that {work} was his favourite.
{surname} wrote for {paper}, {paper} and {paper}.
His poems have appeared in {paper} and {paper}.
{person}, a reporter for {paper}, wrote about the case.
{person} is a {adjective} journalist who works for {network}.
The {team} beat the {team} 24-17.
The {team} traded {surname} to the {team} for {person} and {person}.
{surname} played for the {team} and the {team} between 1962 and 1970.
He was drafted by the {nick} in the third round of the 1991 draft.
The {nick} finished second, behind the {nick}.
The {nick} lost to the {nick} in overtime.
{surname} scored two goals as the {nick} won 4-1.
In 1978 the {nick} hired {person} as head coach.
{surname} coached the {nick} until 1984.
{townTeam} won 3-1 against {townTeam}.
{townTeam} defeated {townTeam} 31-14 in the final.
{townTeam} finished the season 9-4 and lost to {townTeam} in the {event}.
He scored 14 goals for {townTeam}.
{townTeam} signed {person} from {townTeam} on a free transfer.
The {townNick} football team represented {univ} in the 2003 season.
{club} is a football club based in {place}.
{surname} joined {club} from {club} in January 2002.
{surname} made his debut for {club} against {club}.
{surname} moved to {club} for a fee of 2 million pounds and later played for {club} and {club}.
He began his career with {club} before moving to {club}.
{club} won the {event} in 1987, beating {club} in the final.
{surname} is the manager of {club}.
In July 2007 he signed for {club}, where he wore number 9.
{person}, {person} and {person} played for {club}.
The {unit} was formed at {place} in August 1862.
The {unit} fought in the {event}.
The {unit} was assigned to the {unit} of the {unit}.
The {ordinal} was mustered out on June 27, 1865.
The {ordinal} moved to {place} in March 1944.
The {ordinal} supported {surname} at the {event}.
{unit}, 1 June 1943
Redesignated {unit} on 15 May 1942.
Attached to {unit}, 3 July 1944 - 9 January 1945.
{person} commanded the {unit} at the {event}.
{surname}'s Division crossed the river behind {surname}.
General {surname} ordered {surname} to attack.
During the {event} he served in the {agency} and in the {unit}.
{surname} enlisted in the {agency} in 1941.
{agency} troops landed at {place}.
{agency} bombers attacked {place} in 1944.
The {agency} investigated the crash.
The {agency} ({acronym}) was founded in 1919.
{acronym} stands for {body}.
He became a member of the {acronym} in 1972.
{body} and the {acronym} published the report.
{body}, {body} and {body} took part.
The {people} are a people of northern {place}.
The word comes from {people} and is found in {people}.
The {people} and the {people} fought over {place}.
The {people} were converted to {people} in the ninth century.
Many {people} in {place} speak {people}.
{people} church leaders in {place} met {surname}.
{place} is a village in the municipality of {place} in {place}.
{place} is a town in {place} County, {place}, United States.
{place} lies on the river {place}, north of {place}.
It is the county seat of {place} County.
The {place} Bridge crosses the {place} River.
{place} was founded in 1836 and named after {person}.
The town was named for {person}, a general in the {event}.
The {place} House is listed on the National Register of Historic Places.
The house was built by {person} for {person} in 1878.
The castle belonged to the {surname} family until 1920.
Saint {given} is the patron of {place}.
King {given} of {place} gave the town to {person}.
Queen {given} visited {place} in 1861.
{given} II, Duke of {place}, died in 1408.
{given} was the daughter of {given} III.
Bishop {person} consecrated the church in 1893.
The church was built by architect {person}.
The species was described by {surname} in 1841.
The theorem is due to {person} and {person}.
{surname} and {surname} showed in 1966 that this is impossible.
{surname} (1998) argues that {surname} was wrong.
In the case of {surname} v. {surname}, the {agency} ruled for {surname}.
The {work} is a treatise by {person}.
{person} published the {work} in 1784.
{event} was held in {place} in 1936.
{surname} won a gold medal at the {event}.
{surname} drove a {company} in the {event} and finished fourth.
{person} drove for {team} and {team} in {event}.
{surname} qualified second behind {person} of {team}.
He raced for {team} from 1974 to 1978.
The {event} and the {event} were won by {surname}.
{surname} and his wife, {given}, live in {place}.
{surname} was played by {person}.
Directed by {person}. Written by {person} and {person}.
Starring: {person}, {person}, {person} and {person}
Hosted by {person} and {person}, the show runs on {network}.
Guests included {surname}, {surname}, {surname} and {person}.
Presenters: {surname}, {surname} and {surname}.
Speakers were {person} of {univ}, {person} of {company} and {person} of the {agency}.
Clients include {company}, {company} and {company}.
He has worked with {person}, {person}, {band} and {band}.
Nightclubs such as {venue} (now {venue}), {venue} and {venue} opened.
They played at {venue} in {place}.
{school} is a high school in {place}.
{surname} attended {school} and {univ}.
{school} was founded in 1907 by {person}.
{hospital} opened in {place} in 1924.
She was taken to {hospital}, where she died.
{surname} was a surgeon at {hospital}.
The {lawFirm} law firm represented {surname}.
The {place} Railway ran from {place} to {place}.
The {railway} opened the line to {place} in 1869.
{railway} trains stop at {place}.
The ship was bought by the {company} and renamed {product}.
The {universityPress} published it in 1999.
{surname}, {given}. {work}. {place}: {publisher}, 1984.
Published by {publisher}, the book sold 10,000 copies.
The {product} crashed near {place} on March 3.
In {work}, {given} falls in love with {given}.
In the episode, {given} and {given} meet {person}.
{given} (voiced by {person}) is a dog.
{given} is a fictional character in {work}.
{surname}, who had fought at {place}, joined the {agency}.
As {surname} put it, "the war is lost."
On the advice of {surname}, {given} sold {company}.
By 1950 {surname} was working with {person} at {company} in {place}.
Critics compared {surname} to {person} and {person}.
"{surname} is a genius," wrote {person} in {paper}.
{person} Jr. and {person} III were among them.
{surname} began his career as a lawyer in {place}.
{surname} also holds {adjective} citizenship.
{surname} retired in 1983 after 14 seasons.
{surname} grew up in {place} and moved to {place} at the age of nine.
{surname} then went on to coach in {place}.
{surname} performed in {place} in August 1998.
{surname} led the league in scoring in 1944.
{surname} attacked at dawn, but {surname} held the bridge.
{surname}'s army was defeated near {place} by General {surname}.
{surname}'s troops reached {place} before those of {surname}.
{surname}'s first book, {work}, was well received.
{surname}'s parents, {given} and {person}, came from {place}.
{surname}'s mother was {person}.
The army of {surname} crossed the river and surprised {surname}.
Colonel {person} and Major {person} commanded the cavalry.
Brigadier General {person}, 12 August 1986; Colonel {person}, 3 May 1988.
Captains {person} and {person} led the expedition.
Orders were given to {surname} by {surname} himself.
In 1921 {surname} surrendered to {surname}.
A letter from {surname} to {surname} was found.
{surname} believed that {surname} would not fight.
Later {surname} wrote that {surname} had been right.
Rebels led by {asian} took {place}.
{asian} was a general of the {adjective} emperor {asian}.
Its president is {asian}.
{asian} defeated {asian} and took the capital.
{asian} studied under {asian} in {place}.
Hosts include {stage}, {person} and {person}.
{stage}, {stage} and {stage} performed.
The single features {stage} and {person}.
{stage} (born {person}) is a {adjective} rapper.
Past guests include {person}, {person}, {person}, {person} and {person}.
Celebrities such as {person}, {person}, {stage} and {person} came.
He is survived by his wife {given} and his sons {given}, {given} and {given}.
{person} (née {surname}) was a {adjective} nurse.
{person}, known as {surname}, is a {adjective} footballer.
{person} said: "{surname} was a great man."
Professor {person} of {univ} found the cave.
Dr. {surname} and Mrs. {surname} founded {hospital}.
Sir {person} and Lady {surname} lived at {place} House.
Lord {surname} was Governor of {place} from 1858 to 1863.
Mayor {person} and Councillor {person} voted against it.
{person}, MP for {place}, resigned.
Senator {person} of {place} and Governor {person} spoke.
Judge {surname} of the {agency} dissented.
{surname} and {surname} were married in {place}.
{surname} is credited with {work}.
Music by {person}, lyrics by {person}.
Painted by {person} in 1734, it hangs in the {venue}.
The mathematician {person} proved it in 1932.
{surname} syndrome was first described by {person}.
The {surname} family owned the land.
The {surname} River flows through {place} County.
{surname} Street in {place} is named after {person}.
The {surname} House is a historic house in {place}.
The {surname} Bridge is in {place}.
Mount {surname} is a peak in {place}.
Lake {surname} lies in {place}.
{surname} County is in {place}.
{place} Airport serves {place}.
{place} Province borders {place} Province.
The {place} Valley and the {place} Mountains lie to the north.
Highway 12 runs from {place} to {place}.
The district of {place} has 12,000 inhabitants.
It is located in the {place} region of {place}, near {place} and {place}.
{place}, {place}, {place} and {place} are nearby villages.
{place} is bordered by {place}, {place} and {place}.
The {adjective} province of {place} was ceded to {place}.
The {place} government and the {place} parliament approved it.
In {event}, {place} was occupied by {adjective} troops.
The {nick} won the pennant under {surname}.
The {nick}' coach, {person}, resigned.
He ended his career with the {nick}.
The {nick} drafted {person} of {univ}.
{surname} was named captain of the {nick}.
The {team} play in the {league}.
{club} plays in the {league}.
The {league} expanded to 12 teams in 1974.
He played in the {league} for the {team}, {team} and {team}.
The {league} champions, {club}, met {club}.
{surname} spent three seasons in the {league} with {club}.
{townTeam}, {townTeam} and {townTeam} joined the {league}.
{surname} scored for {townTeam} against {townTeam} in the {event}.
{townTeam} beat {townTeam} 2-1 at home.
{surname} coached {townTeam} to its first title.
{townTeam} lost 63-7 to {townTeam}.
He transferred to {townTeam} and played basketball.
{surname} was an All-American at {townTeam}.
{adjective} singer {person} left {label}.
{band} headlined the {event} with {band} and {band}.
{band} won the {event} for "{work}".
{band} released their first single, "{work}", in 1978.
{band}'s third album, {work}, was recorded in {place}.
Fans of {band} voted for "{work}".
{band} was nominated for {event} and {event}.
{person} of {band} plays on the track "{work}".
Former members of {band} formed {band}.
{band} began as a project of {person} and his brother {given}.
The {event} for {event} went to {person}.
{work}, {work} and {work} are his best-known books.
In "{work}" the narrator meets {given}.
The play {work} opened at the {venue}.
The magazine {paper} rated {work} highly.
The founder of {paper}, {person}, died.
The journal {paper} is published by {publisher}.
{surname} contributed to {paper} and founded the quarterly {paper}.
{network} and {network} cancelled the show.
On {network}, {surname} presented {work}.
{network} premiered the video for "{work}".
{company} is a {adjective} chain of stores, part of {company}.
{company}'s headquarters are in {place}.
The name {company} is a mix of {people} words.
{company} engines powered the {product}.
The {product} was powered by a {company} V6.
{company} merged with {company} to form {company}.
{company} ({acronym}) is listed on the {exchange}.
The {exchange} fell 3 percent; {company} lost 5.
{company} boards were sold by {company}.
The {people} emperor and the {people} army met at {place}.
The {people} were called {people} by the {people}.
The {adjective} language, {people} and {people} are spoken.
The {party} candidate, {person}, lost to {person} of the {party}.
A {party} member of the {agency}, {surname} voted against.
{party} leader {person} said that the {party} would fight.
{surname}, who had left the {party}, joined the {party}.
The {agency} and {agency} were accused of killing {person}.
The {agency} runs schools in {place}.
The {agency} has its seat in {place}.
The {adjective} government and the {agency} signed the {event}.
The {agency} was restored by the {event}.
During the {event}, {surname} lived in {place}.
The {event} ended the {event}.
{event} is celebrated on November 11.
{unit}, {unit} and {unit} took part in {event}.
The {ordinal} and the {ordinal} held the left flank.
{surname} took command of the {ordinal}.
{place} Air Base, {place}, 24 April 1952.
{product}, {product} and {product} were flown from {place} Air Base.
{school} is a private, {people} high school in {place}.
{surname} taught at {school} and at {univ}.
The {school} football team is called the {nick}.
{body} ({acronym}) is an organization for {adjective} farmers.
The {body} was founded by {person} and is based in {place}.
{acronym}, {acronym} and {acronym} merged into {body}.
{acronym} won the election; {acronym} came second.
{person} founded the {body} in 1871 with {person}.
The {railway} bought ten locomotives from {company}.
{company} locomotives ran on the {railway}.
{surname}'s Brigade and {surname}'s Division were part of the {unit}.
{surname} (surname), {surname} (disambiguation)
The genus {latin} was named by {surname} in 1823.
{latin} {latinSecond} is a plant of {place}.
Rice, wheat and tea are grown in {place}.
The {surname} theorem and the {surname} equation are used in physics.
Armistice Day and {event} are held in {place}.
The {work} was adopted as the anthem of {place}.
{surname} plays a {product}.
Written in {people}, the {work} was translated by {person}.
On August 24th {person} won the award.
The town celebrated its 125th anniversary in {place}.
{surname} celebrated her 90th birthday in {place}.
In the 21st century {surname} is forgotten.
{surname} finished 13th in the {event}.
The office is on the 42nd floor.
In the 1970s and 1980s {surname} lived in {place}.
He was the 16th president of {place}.
It was her 3rd win and his 5th loss.
"I think I am right," {surname} said. "I'm sure."
I met {surname} and I liked him.
Students with a 2.0 GPA may apply, and the TV, DVD and CD players work.
The MD and the CFO of {company} resigned.
The GDP of {place} grew by 3 percent, {surname} said.
On Monday and Tuesday, {surname} met {surname} in {place}.
County Deputy Coroner {person} said the body was found in {place}.
{place} County Sheriff {person} said deputies searched {place}.
{place} Mayor {person} and Police Chief {person} spoke.
State Rep. {person}, D-{place}, voted for the bill.
Sen. {person}, R-{place}, and Rep. {person} agreed.
First Selectman {person} opened the {place} fair.
Director {person} of the {body} thanked {company}.
{company} Chief Executive Officer {person} left.
Clerk of Council {person} read the minutes.
Main Street, {surname} Street and {surname} Lane were closed.
The crash happened near {surname} Road and {surname} Avenue in {place}.
He stopped at a {company} station on Highway 12.
`
  .trim()
  .split("\n");
