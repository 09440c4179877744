// The commonest passwords of twelve characters and more (and stems to which people add a year), as seen in published leaks
// and in Polish offices. Compared in lower case, without anything but letters and digits.

export const commonPasswords: ReadonlySet<string> = new Set(
  `123456789012 1234567890123 12345678901234 123456789123 1234567891011 123123123123 112233445566 111222333444 987654321098
0987654321098 098765432109 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv qazwsxedcrfv qazwsxedcrfvtgb qwertyuiop
qwertyuiopas qwertyuiopasdf qwertyuiopasdfgh qwertyuiop12 qwertyuiop123 qwerty123456 qwerty1234567 qwerty12345678 qwerty123456789
asdfghjkl123 asdfghjklzxcvbnm zxcvbnm12345 zxcvbnmasdfghjkl zaq12wsxcde3 zaq1zaq1zaq1 zaq12wsx zaq12wsxzaq12wsx password
password1234 password12345 password123456 passwordpassword mypassword123 adminadminadmin administrator administrator1 admin123456789
admin1234567 administracja administracja1 letmeinletmein welcomewelcome welcome12345 iloveyou1234 iloveyouiloveyou changemechangeme
changeme1234 zmienhaslo zmienhaslo123 zmiento zmientohaslo hasło haslo haslohaslo haslo1234567 haslo12345678 haslo123456789 hasłohasło
mojehaslo mojehaslo123 mojehaslo1234 tajnehaslo tajnehaslo123 trudnehaslo silnehaslo bezpiecznehaslo polskapolska polska123456
polskagola polska2026 urzadmiasta urzadmiejski urzadgminy urzadpracy urzadpracy123 powiatowyurzadpracy starostwopowiatowe starostwo
sekretariat sekretariat1 sekretariat123 kancelaria kancelaria123 okienko okienko12345 okienkookienko newsletter newsletter123
bezhaslabezhasla wiosna2026 lato2026 jesien2026 zima2026 styczenluty matrixmatrix barcelona1234 kochamciebie kochamcie
kochamcie123 aniaaniaania misiaczek123 misiaczek kasiakasia mateusz12345 bartek123456 monika123456 internet1234 komputer1234
komputer123 komputerkomputer samochod1234 dupadupadupa dupa12345678 abcdefghijkl abcdefghijklm abcdefghijklmnop abcdefgh1234 abc123456789
abcd12345678 abc123abc123 test12345678 testtesttest testowehaslo superman1234 starwars1234 trustno1trustno1 correcthorsebatterystaple
logowanie123 uzytkownik uzytkownik123 dostepdopanelu inspektorochronydanych inspektor123 wydawca12345 redaktor12345`
    .split(/\s+/)
    .filter(Boolean),
)
