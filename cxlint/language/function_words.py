"""Function words by language: articles, pronouns, prepositions, conjunctions, auxiliaries, the commonest adverbs.

Compiled by hand, class by class; no published list was copied and no corpus was counted. Elided forms
("l'", "dell'", "qu'") stand without their apostrophe, as words are split there. Words that are also everyday content
words or international ("die" in English, "an" as a name) are left out where they would speak for the wrong language.
"""

from __future__ import annotations

# The languages whose content is linted with understanding.
MAIN: dict[str, frozenset[str]] = {
    "en": frozenset(
        "the a an and or but if because while when where which who whom whose what how why that this these "
        "those there here i you he she it we they me him her us them my your his its our their mine yours "
        "ours theirs myself yourself itself themselves of to in on at by for with from into onto about after "
        "before between through during without within against under over above below up down out off again "
        "then than as so not no nor only just also too very more most some any each every both all other "
        "another such same own few many much is are was were be been being am has have had having do does "
        "did doing done will would shall should can could may might must cannot don't doesn't can't won't "
        "isn't aren't didn't you're it's we're they're i'm you'll we'll it'll let's that's there's until "
        "whether since although though unless however please".split()
    ),
    "it": frozenset(
        "il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell "
        "al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle "
        "nell sul sullo sulla sui sugli sulle sull col e ed o oppure ma però anche se che chi cui quale "
        "quali quando dove come perché poiché mentre quindi dunque infatti invece ancora già non più meno "
        "molto molti molte poco solo soltanto sempre mai ogni qualsiasi tutto tutti tutta tutte altro altri "
        "altra altre questo questa questi queste quest quello quella quelli quelle io tu lui lei noi voi "
        "loro mi ti ci vi si ne mio mia tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro "
        "vostra è sono sei siamo siete era erano essere stato stata stati state ho hai ha abbiamo avete "
        "hanno avere aveva può puoi possono possiamo potete potrà potrebbe deve devi devono dovete vuoi "
        "viene vengono sarà saranno così cosa dopo prima senza entro fino verso secondo durante presso qui "
        "qua lì cioè né sia".split()
    ),
    "de": frozenset(
        "der die das den dem des ein eine einen einem einer eines und oder aber sondern denn wenn weil dass "
        "ob als wie wo wer was wann warum ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen "
        "sich mein meine dein deine deinen deinem deiner sein seine seinen seiner unser unsere unseren euer "
        "eure ihre ihren ihrem ihrer von zu zum zur mit bei beim nach aus auf an am im in ins für durch "
        "gegen ohne um über unter vor vom hinter neben zwischen seit bis während wegen nicht kein keine "
        "keinen keiner keinem nur auch noch schon sehr mehr immer wieder hier dort da dann so jetzt bitte "
        "man jede jeder jedes jeden alle allen alles andere anderen anderer diese dieser dieses diesen "
        "diesem welche welcher welches ist sind war waren bin bist seid sei gewesen wird werden wurde wurden "
        "worden werde hat haben habe hast hatte hatten kann können kannst könnte muss müssen musst soll "
        "sollen sollte sollten darf dürfen möchte möchten will wollen mag sowie bzw damit dabei dazu daher "
        "deshalb jedoch falls sobald etwa danach anschließend außerdem zudem trotzdem".split()
    ),
    "fr": frozenset(
        "le la les l un une des du de d au aux à en dans par pour sur sous avec sans chez entre vers depuis "
        "pendant avant après contre et ou mais donc car ni si que qui quoi dont où quand comme comment "
        "pourquoi lorsque puisque parce afin ainsi alors aussi encore toujours jamais déjà très plus moins "
        "trop peu bien ne n pas rien aucun aucune chaque tout tous toute toutes autre autres même ce cet "
        "cette ces c ça cela ceci celui celle ceux celles je j tu il elle on nous vous ils elles me m te t "
        "se s lui leur leurs y mon ma mes ton ta tes son sa ses notre nos votre vos est sont suis es sommes "
        "êtes était étaient être été sera seront serait ai as a avons avez ont avoir avait avaient eu aura "
        "peut peux peuvent pouvez pouvons pourra doit dois doivent devez faut fait faire veuillez voulez "
        "veut quel quelle quels quelles lors selon jusqu qu n'est c'est qu'il d'une d'un".split()
    ),
    "es": frozenset(
        "el la los las lo un una unos unas de del al a en con por para sin sobre entre hasta desde hacia "
        "según durante contra ante tras bajo y e o u pero sino aunque porque pues si que qué quien quién "
        "cual cuál cuales cuando cuándo donde dónde como cómo mientras también tampoco ya aún todavía muy "
        "más menos mucho mucha muchos muchas poco solo sólo siempre nunca no ni cada todo toda todos todas "
        "otro otra otros otras mismo misma este esta esto estos estas ese esa eso esos esas aquel aquella yo "
        "tú él ella ello nosotros vosotros ellos ellas usted ustedes me te se nos os le les mi mis tu tus su "
        "sus nuestro nuestra nuestros nuestras vuestro vuestra es son soy eres somos era eran ser sido será "
        "serán está están estoy estás estar estaba fue fueron ha he has han haber había hay hemos puede "
        "puedes pueden podemos podrá debe debes deben tiene tienes tienen tener quiere quieres hacer así "
        "entonces además después antes ahora aquí ahí allí cualquier algún alguna algunos algunas ningún "
        "ninguna".split()
    ),
    "nl": frozenset(
        "de het een en of maar want omdat als dan dat die dit deze wat wie waar wanneer hoe waarom welke "
        "welk ik jij je u hij zij ze wij we jullie hen hun mij me jou hem haar ons onze mijn jouw uw zijn "
        "van voor met op in aan uit bij naar om over onder tegen tot door na te ten ter tussen tijdens "
        "zonder binnen sinds volgens vanaf niet geen wel ook nog al alleen altijd nooit zeer heel meer "
        "minder veel weinig elke elk iedere ieder alle alles andere ander zelf hier daar er nu toen zo is "
        "ben bent was waren wees geweest wordt worden werd werden heeft hebben heb hebt had hadden kan kunt "
        "kunnen kon moet moeten mag mogen zal zult zullen zou zouden wil wilt willen gaat gaan doet doen "
        "zoals zodat zodra terwijl indien echter daarom daarna dus eerst iets iemand niets via waarbij "
        "hiervoor daarvoor zich".split()
    ),
    "pt": frozenset(
        "o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas "
        "para com sem sob sobre entre até desde após contra durante e ou mas porém porque pois se que quem "
        "qual quais quando onde como enquanto também já ainda muito muita muitos muitas mais menos pouco só "
        "apenas sempre nunca não nem cada todo toda todos todas outro outra outros outras mesmo mesma este "
        "esta isto estes estas esse essa isso esses essas aquele aquela aquilo num numa neste nesta nesse "
        "nessa deste desta desse dessa eu tu ele ela nós vós eles elas você vocês me te lhe lhes meu minha "
        "teu tua teus tuas seu sua seus suas nosso nossa nossos nossas é são sou és somos era eram ser sido "
        "será serão está estão estou estar estava foi foram há ter tem têm tinha temos pode podes podem "
        "podemos poderá deve deves devem precisa quer fazer assim então depois antes agora aqui ali qualquer "
        "algum alguma alguns algumas nenhum nenhuma lo".split()
    ),
}

# Languages that are only told apart: text in one of these is not text in a language above.
OTHERS: dict[str, frozenset[str]] = {
    "ca": frozenset(
        "el la els les un una uns unes i o però perquè si que què qui quan on com amb sense per a al als del "
        "dels de en des fins sobre entre és són era ser està estan ha han he hi ho això aquest aquesta "
        "aquests aquestes aquell aquella també més molt no ni cada tot tots tota totes altre altres seu seva "
        "seus seves vostre nostre et us ens li pot podeu poden heu hem només quin quina fer mentre després "
        "abans aquí".split()
    ),
    "gl": frozenset(
        "o a os as un unha uns unhas do da dos das no na nos nas ao á aos ás polo pola polos polas en con "
        "sen sobre entre ata desde e ou pero porque se que quen cal cando onde como tamén xa aínda moi máis "
        "menos só non nin cada todo todos outro outra este esta isto ese esa iso eu ti el ela nós vós eles "
        "elas vostede é son ten teñen pode podes poden foi está están hai ser facer para por de seu súa seus "
        "súas".split()
    ),
    "fy": frozenset(
        "de it in fan yn op mei foar troch by nei oan ta út oer ûnder en of mar as dat dizze dit dy ik do dû "
        "jo hy sy wy se my dyn syn har ús jim net gjin ek noch al allinne is binne wie wiene wêze wurdt "
        "wurde hat ha hast hie kin kinst kinne moat moatte mei sil sille wol wolle wat wa hoe wêr wannear om "
        "te sa dan ast oftst dêr hjir fia dus ien".split()
    ),
    "af": frozenset(
        "die 'n en van vir met op in aan by uit na om oor onder nie geen ook nog net is was het word sal kan "
        "moet mag wil jy jou ek hy sy ons hulle hul dit dat hierdie daardie wat wie waar hoe as maar of "
        "omdat wanneer deur tot te".split()
    ),
    "da": frozenset(
        "en et den det de og eller men hvis fordi når som der at jeg du han hun vi i mig dig os dem sig min "
        "din dit dine sin vores deres af til på med for fra om ved under over efter før mellem uden ikke kun "
        "også er var været være bliver blev har havde kan skal vil må hvad hvor hvem hvordan hvornår denne "
        "dette disse alle andre meget mere her så".split()
    ),
    "nb": frozenset(
        "en ei et den det de og eller men hvis fordi når som at jeg du han hun vi dere meg deg oss dem seg "
        "min din ditt dine sin vår våre deres av til på med for fra om ved under over etter før mellom uten "
        "ikke bare også er var vært være blir ble har hadde kan skal vil må hva hvor hvem hvordan denne "
        "dette disse alle andre mye mer her så".split()
    ),
    "sv": frozenset(
        "en ett den det de och eller men om eftersom när som att jag du han hon vi ni mig dig oss dem sig "
        "min din ditt dina sin vår våra deras av till på med för från vid under över efter före mellan utan "
        "inte bara också är var varit vara blir blev har hade kan ska skall vill måste vad var vem hur denna "
        "detta dessa alla andra mycket mer här så du".split()
    ),
    "fi": frozenset(
        "ja tai mutta jos koska kun että joka jotka mitä mikä missä miten sinä minä hän me te he se ne tämä "
        "nämä tuo on ovat oli olla ole ei eivät voi voit voivat sinun minun sen niiden myös vain kaikki muut "
        "kanssa sekä ennen jälkeen ilman".split()
    ),
    "pl": frozenset(
        "i oraz lub albo ale jeśli jeżeli ponieważ gdy kiedy który która które którzy że żeby aby co kto "
        "gdzie jak dlaczego ja ty on ona ono my wy oni mnie ciebie go jej ich nas was się mój twój swój nasz "
        "w we z ze na do od po za przed przez dla o u bez między pod nad nie tak tylko także również już "
        "jeszcze bardzo jest są był była było były być będzie będą może można mogą musi należy ten ta to te "
        "tej tego tym tych wszystkie każdy inne czy".split()
    ),
    "cs": frozenset(
        "a i nebo ale pokud protože když který která které že aby co kdo kde jak já ty on ona my vy oni se "
        "si můj tvůj svůj náš váš v ve z ze na do od po za před pro o u bez mezi pod nad s k ne jen také už "
        "ještě velmi je jsou byl byla bylo být bude budou může můžete musí ten ta to tento tato této toho "
        "tím všechny každý jiné jste".split()
    ),
    "sk": frozenset(
        "a aj alebo ale ak pretože keď ktorý ktorá ktoré že aby čo kto kde ako ja ty on ona my vy oni sa si "
        "môj tvoj svoj náš váš v vo z zo na do od po za pred pre o u bez medzi pod nad s k nie len tiež už "
        "ešte veľmi je sú bol bola bolo byť bude budú môže môžete musí ten tá to tento táto tohto tým všetky "
        "každý iné ste".split()
    ),
    "hr": frozenset(
        "i ili ali ako jer kada koji koja koje da što tko gdje kako ja ti on ona mi vi oni se me te ga ih "
        "svoj naš vaš u na za od do iz s sa po pred bez između pod nad ne samo također već još vrlo je su "
        "bio bila bilo biti će ćete može možete mora morate ovaj ova ovo taj ta to sve svi drugi nije nisu".split()
    ),
    "ro": frozenset(
        "și sau dar dacă pentru că când care ce cine unde cum eu tu el ea noi voi ei ele mă te se ne vă îl o "
        "le lui al ale a ai un una unei unui de la în din pe cu fără prin după înainte între până despre nu "
        "doar numai mai foarte este sunt era au am ai are fi fost va vor poate pot poți puteți trebuie acest "
        "această aceste acestea acel toate toți alte alt dumneavoastră lor sa său sale sunteți aveți".split()
    ),
    "hu": frozenset(
        "a az egy és vagy de ha mert hogy amikor aki ami amely mely hol hogyan én te ő mi ti ők nem csak is "
        "még már nagyon van vannak volt lesz lehet kell ez ezt ezek azt azok minden más meg el ki be fel le "
        "után előtt alatt között nélkül szerint által ön önnek".split()
    ),
    "tr": frozenset(
        "ve veya ama fakat eğer çünkü ile için bu şu o bir ben sen biz siz onlar bana sana size bize ne kim "
        "nerede nasıl neden ki da de daha çok en her tüm bütün diğer gibi kadar sonra önce göre var yok "
        "değil olarak olan olduğu olabilir ise mi mı sizin".split()
    ),
    "lb": frozenset(
        "den d'r an oder awer wann well datt ech du hien mir dir si mat vun bei op fir duerch ouni ëm iwwer "
        "ënner net keen nëmmen och nach ass sinn war waren gëtt ginn huet hunn kann kënnen muss mussen eng "
        "engem enger e".split()
    ),
    "la": frozenset(
        "et ac atque aut sed si quia cum qui quae quod quis ubi non nec neque in ad ab ex de per pro sine "
        "est sunt erat esse ut enim autem hoc haec ille ipsum dolor sit amet".split()
    ),
    "id": frozenset(
        "dan atau tetapi jika karena ketika yang apa siapa di ke dari untuk dengan pada oleh tanpa antara "
        "ini itu saya anda kamu dia kami kita mereka tidak bukan hanya juga sudah belum sangat lebih adalah "
        "akan dapat bisa harus ada semua setiap lain".split()
    ),
}

ALL: dict[str, frozenset[str]] = MAIN | OTHERS
