function readList(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((name) => name !== ''));
}

/** First names common in Norway that are no Norwegian words: a name wherever they stand, also without a capital. */
export const distinctFirstNames = readList(`
  anders andreas anette anita anna anne annika aksel alexander aleksander amalie amanda andrine anniken arvid asbjørn
  astrid aurora benedikte benjamin bente berit bjarne birgit birgitte camilla cathrine cecilie celine charlotte christian
  christina christine christoffer daniel eirik elias elin elisabeth elise emil emilie emma erik erlend espen eva fredrik
  frida geir gunnar gunn guro hanna hanne harald hedda heidi helene helge henriette henrik herman håkon håvard
  ida inga ingeborg inger ingrid ingunn isabella iselin jakob jannicke jeanette jenny jens joakim johan johanna johannes
  johanne jonas jørgen julia julie kari karianne karin karoline kasper katrine kenneth kjell kjersti kjetil knut kristian
  kristin kristina kristine kristoffer lars leif lene linn linnea lise lucas lukas ludvig magnus maiken malin maren
  margrete maria mariann marianne marie marit marius markus marte martin martine mathea mathias mathilde mats mette
  michael mikael mikkel mona monica morten nicolai nikolai nils noah nora oda oddvar ole oliver olav ola oskar øystein
  øyvind petter pernille philip ragnar ragnhild rebecca reidar robert roger ronny rolf sander sara sebastian silje simen
  siri siv sivert sofia sofie solveig sondre steinar susanne svein sverre synne synnøve terje thea theodor therese thomas
  tobias tomas torbjørn torill torstein tove trine trond truls tuva ulrik unni vegard victoria vilde wenche william
  aasiya abdi abdirahman abdirashid abdulkadir abdullah abdullahi abshir ahmed ahmad aisha aysha aicha ali amina aminah
  amira asha ayaan ayan ayse ayşe bilal bilan burhan dahir deeqa faduma fadumo farah farhan fatima fathia fatuma fatma
  fowsia guled habiba halima hamdi hamza hanan hani hassan hasan hibo hodan hussein husain ibrahim idil idris ifrah ilhan
  ismail jamal jamila kadija khadija khadra khalid leyla layla liban mahad mahamed mahmoud mariam maryam mohamed mohammed
  mohammad muhammad mohamud mukhtar mustafa muna muse nasra nasir nimo omar osman qasim rahma ruqia saida sahra samira
  salma shukri sumaya suleiman suleyman ubah warsame yasin yasmin yusuf yusra zahra zainab zeinab
  abdulrahman adnan amjad anas anwar bashar bassam fadi faisal farid fawad ghada hadi haitham hiba huda imad imran iman
  jawad karim khaled lamia mahdi malak marwa marwan mehdi mehmet mounir nabil nadia nadir naima nour noor rami rania
  rashid rasha reem rima saeed salim samir sami sana shadi tariq usman waleed walid yahya yousef youssef ziad zahid
  agnieszka aleksandra andrzej bartosz beata bogdan dariusz dorota elzbieta ewa grzegorz halina iwona jacek jakub janusz
  jaroslaw joanna katarzyna krzysztof lukasz maciej malgorzata marcin mariusz mateusz michal monika pawel piotr przemyslaw
  rafal slawomir stanislaw tomasz wojciech zbigniew zofia
  abeba abel abraham almaz aster berhane bereket daniat dawit eden feven filmon fitsum freweini genet goitom haben
  habtom hagos helen hiwot kidane kibrom luwam mebrahtu mehari merhawi meron mikal mussie natnael rahel robel ruta
  saba salem samson samuel selam semere senait simon teklit tesfay tesfaye tsegay yohannes yonas yordanos zerai
  anastasia andriy andrij anton artem bohdan danylo dmytro dmitrij halyna hanna ihor inna iryna ivan kateryna
  kyrylo larysa liudmyla lyudmyla maksym mariia mykhailo mykola nadiia natalia nataliia oksana oleg oleh oleksandr
  oleksii olena olga olha pavlo petro serhii serhiy sofiia svitlana taras tetiana tetyana valentyna vasyl viktor viktoriia
  volodymyr yana yaroslav yevhen yulia yuliia yuriy yurii
  bao dung hien hieu hung huong khanh lanh linh loan minh ngoc nguyen nhung phuong quang quoc quynh thanh thao thi thuy
  trang trinh tuan tuyet vinh xuan
  avin aram azad baran berfin bejan bahar dilan dilnaz diyar evin ferhat havin hawar hêvî hevi jîn kawa karwan leyla
  lorin mehmed mazlum newroz nesrin perwin rebin rezan rojda rojin rozerin rêzan sherwan shirin sirwan soran zana zelal
  zilan zozan
  ahmadi ajmal arezo farzana fereshte fariba hamid homa javad jafar leila masoud mina mojgan nasrin parisa parviz reza
  shabnam sohrab zahraa zohra
  amandeep ayesha bushra fozia gurpreet harpreet iqbal kiran naveed nazia rizwan rukhsana saima shahid shazia
  sidra sobia tahir uzma waqas zubair chanthira kumar priya suresh thevan ramesh
`);

/** Names that are Norwegian words too, or too short to tell: they count only with a capital inside a sentence. */
export const wordLikeFirstNames = readList(`
  ada adam alf alma amal anh arild arne ask aud axel bjarte bjørg bjørn bo borghild brage bård dag dina eli ella endre
  even eskil fanny finn frank frode gaute georg grete gro grethe guri hans hoa idun ine iris ivar jan jo joar john jon
  josef kai karl kaja kim lan lea li lilly lily line lina liv live lotte mai maja may magne mark max mira mia mo mohn nam
  nina odd odin oddny ottar ove pål per peder peter rita roar rolf rose roy ruben rune ruth runar said selma signe sigrid
  sissel snorre sol solfrid stein stian stig storm sunniva sven thor thu tien tina tom tone tonje tor tora tore torunn
  tordis tyra tuva unn vetle viet vidar vår wenche yngve åge åse åshild
  alem awet hawa hana isak ines jasmin lemlem marta marcus nikola piet rosa sam tam vera
`);

/** Family names without one of the usual endings, among the most common in Norway. */
export const familyNames = readList(`
  abdi ahmed ali berg bakken bakke bøe dahl eide haugen hagen hassan holm hussain iqbal khan kowalski lie lund lunde moen
  mohamed nguyen nowak nguyễn solberg strand svendsen tran pham hoang tesfamariam warsame yilmaz kaya haddad shevchenko
  kovalenko bondarenko tekle singh kaur begum butt malik mahmood shah
`);
