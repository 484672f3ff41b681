"""Words that tell what a cell is: units, places, first words of indicators. Data only."""

from __future__ import annotations


def _kata(teks: str) -> frozenset[str]:
    return frozenset(teks.split())


SATUAN = _kata("""
    % persen prosen persentase indeks nilai skor poin predikat opini level kategori rasio angka
    dok dokumen lap laporan keg kegiatan program sub subkegiatan berkas sk surat naskah data dataset
    orang org asn pns pppk pegawai peserta guru siswa kk jiwa penduduk keluarga kelompok pokmas
    bulan bln hari minggu triwulan semester tahun thn jam menit kali x
    unit buah bh set stel paket pkt lembar eksemplar exemplar buku judul rim box dus
    opd skpd pd instansi lembaga organisasi kantor gedung bangunan ruang ruangan lokasi titik tempat
    desa kelurahan kecamatan kab kota wilayah kawasan sekolah puskesmas faskes rumah rt rw
    km m m2 m3 ha hektar kg ton liter kwh watt mbps rupiah rp juta
    kasus perkara temuan rekomendasi aduan bahan jenis macam aplikasi sistem layanan perda perkada raperda
    kendaraan roda ekor ekuivalen pohon bibit batang sampel uji kader umkm ukm koperasi ikm industri
    sertifikat izin rekening rancangan kebijakan inovasi even event kejadian kasus/tahun
    nihil tenaga komoditas produk usaha pelaku anak perempuan korban media konten berita
    """)
"""Words of units; a short text made of them (``Sub Kegiatan``, ``Orang/Bulan``) is a unit."""

AWAL_PERSEN = _kata("""
    persentase percentase presentase prosentase persen persentasi indeks nilai tingkat rasio cakupan skor
    predikat capaian angka proporsi laju opini kualitas level rata rata-rata kategori indek hasil
    """)
"""First words of outcome indicators."""

AWAL_JUMLAH = _kata("""
    jumlah jangka banyaknya terlaksananya tersedianya tersusunnya terselenggaranya meningkatnya
    terwujudnya terpenuhinya terlayaninya terbayarnya terkelolanya terfasilitasinya terbinanya tercapainya
    frekuensi lama luas panjang volume waktu terpeliharanya terlaksana tersedia tersusun
    """)
"""First words of output indicators."""

AWAL_TEMPAT = _kata("""
    kota kabupaten kab kab. kec kec. kecamatan kel kel. kelurahan desa provinsi prov prov. semua se-kota
    se-kabupaten kab/kota kabupaten/kota
    """)
"""First words of a place."""

JUMLAH = frozenset(("jumlah", "total", "grand total", "jumlah total", "total jumlah", "jumlah seluruhnya"))
"""A row with one of these in place of a name is a total."""

KATA_KEPALA = _kata("""
    kode no nomor urusan bidang program kegiatan sub subkegiatan indikator target realisasi capaian lokasi
    pagu dana anggaran kebutuhan catatan prakiraan perkiraan sumber tujuan sasaran satuan tingkat renstra
    renja usulan besaran volume keterangan triwulan tw kinerja uraian tahun penanggung prioritas kelompok
    tolok tolak ukur keluaran hasil output outcome outcomes rp k proyeksi ikk spm standar jumlah persentase
    total nomenklatur nasional daerah perangkat unit akhir awal rencana rancangan analisis review i ii iii iv
    gubernur bupati wali walikota pelaksanaan akumulasi rpjmd rkpd sd relisasi ke ket alasan pokir opd skpd
    sebelum setelah sesudah semula menjadi perubahan bertambah berkurang selisih murni
    visi misi predikat persen nspk rumus rak rpd formula penjelasan th waktu mulai selesai indikatif maju
    """)
"""Words of table headers."""

PREDIKAT = frozenset(
    (
        "aa", "a", "bb", "b", "cc", "c", "d", "e", "wtp", "wdp", "tw", "tmp", "sangat baik", "baik", "cukup",
        "cukup baik", "kurang", "kurang baik", "buruk", "sangat tinggi", "tinggi", "sedang", "rendah",
        "sangat rendah", "memuaskan", "sangat memuaskan", "sangat kurang", "memadai", "unggul", "istimewa",
        "hijau", "kuning", "merah",
    )
)  # fmt: skip
"""Words that stand in place of a number: grades, opinions, categories."""
